"use client";

import { useEffect, useRef } from "react";

import type { Destination } from "@/lib/wayfinding/types";

import type { FinderWords } from "./finder-words";
import type { DestinationGroup } from "./group-destinations";

interface PaletteListProps {
  id: string;
  label: string;
  kinds: FinderWords["kinds"];
  groups: readonly DestinationGroup[];
  /** Place of the chosen entry, counted through all groups. */
  active: number;
  addressOf: (destination: Destination) => string;
  onGo: (destination: Destination) => void;
}

/** Lists what was found, by kind. The field keeps the focus; each entry is a link as well, for a new window. */
export function PaletteList(props: PaletteListProps) {
  const { id, label, kinds, groups, active, addressOf, onGo } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active, groups]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      className="scroll-py-8 overflow-y-auto"
    >
      {groups.map(({ kind, destinations }, index) => {
        const before = groups
          .slice(0, index)
          .reduce((sum, group) => sum + group.destinations.length, 0);
        return (
          <div key={kind} role="group" aria-labelledby={`${id}-${kind}`} className="px-2 pb-2">
            <div id={`${id}-${kind}`} role="presentation" className="px-2 pt-2 text-xs text-muted">
              {kinds[kind]}
            </div>
            {destinations.map((destination, place) => (
              <a
                key={destination.href}
                id={`${id}-${before + place}`}
                role="option"
                aria-selected={before + place === active}
                tabIndex={-1}
                href={addressOf(destination)}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  onGo(destination);
                }}
                className="flex min-h-9 items-center rounded-md px-2 -outline-offset-2 outline-accent hover:bg-accent-soft aria-selected:bg-accent-soft aria-selected:outline-2"
              >
                {destination.label}
              </a>
            ))}
          </div>
        );
      })}
    </div>
  );
}
