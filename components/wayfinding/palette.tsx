"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";

import { barePath, localPath } from "@/lib/i18n/local-path";
import type { Locale } from "@/lib/i18n/routing";
import { destinationList, type NamedPage } from "@/lib/wayfinding/destination-list";
import { findDestinations } from "@/lib/wayfinding/find-destinations";
import type { Destination } from "@/lib/wayfinding/types";

import type { FinderWords } from "./finder-words";
import { groupDestinations } from "./group-destinations";
import { PaletteList } from "./palette-list";
import { useDestinations } from "./use-destinations";

export interface PaletteProps {
  pages: readonly NamedPage[];
  base: string;
  api: string;
  plan?: string;
  words: FinderWords;
  locale: Locale;
  onClose: () => void;
  onGo: (address: string) => void;
}

/** Shows a field to type a name into and the list of what it finds: arrows choose, Enter opens, Escape closes. */
export function Palette({ pages, base, words, locale, onClose, onGo, ...rest }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const query = useSearchParams();
  const path = barePath(usePathname());
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState(0);
  const api = rest.plan === undefined ? rest.api : `${rest.api}${query.get("plan") ?? rest.plan}`;
  const names = useDestinations(`${api}/destinations`);

  // A real modal dialog: the rest of the page is inert, Escape closes it, and the focus goes back where it was.
  useEffect(() => {
    const box = dialog.current;
    const onClick = (event: Event): void => {
      // A click on what lies inside has another target: this one fell on the dimmed page around the box.
      if (event.target === box) box?.close();
    };
    box?.showModal();
    box?.addEventListener("click", onClick);
    return () => box?.removeEventListener("click", onClick);
  }, []);

  const standing = { base, path, query, locale };
  const all = destinationList(
    pages,
    typeof names === "string" ? null : names,
    standing,
    words.year,
  );
  const groups = groupDestinations(findDestinations(all, search));
  const found = groups.flatMap(({ destinations }) => destinations);
  const active = Math.min(chosen, found.length - 1);

  const go = ({ href }: Destination): void => {
    dialog.current?.close();
    onGo(localPath(href, locale));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter and the arrows belong to the input method while it offers characters.
    if (event.nativeEvent.isComposing) return;
    const next = NEXT[event.key]?.(active, found.length);
    const destination = found[active];
    if (next !== undefined) setChosen(next);
    else if (event.key === "Enter" && destination !== undefined) go(destination);
    else return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={dialog}
      aria-label={words.label}
      onClose={onClose}
      className="mx-auto mt-[8vh] mb-auto max-h-[84vh] w-[calc(100%-1.5rem)] max-w-[36rem] overflow-hidden rounded-lg border border-field bg-card p-0 text-ink shadow-xl backdrop:bg-[#00000066] open:flex open:flex-col"
    >
      <div className="flex items-center gap-2 border-b border-line p-2">
        <input
          type="text"
          role="combobox"
          aria-label={words.label}
          aria-expanded={found.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={80}
          placeholder={words.hint}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
          className="min-h-10 min-w-0 flex-1 rounded-md bg-card px-3 text-ink outline-offset-0 placeholder:text-muted"
        />
        <button
          type="button"
          onClick={() => dialog.current?.close()}
          className="min-h-10 cursor-pointer rounded-md px-3 text-sm whitespace-nowrap text-muted hover:text-ink"
        >
          {words.close}
        </button>
      </div>
      <PaletteList
        id={id}
        label={words.label}
        kinds={words.kinds}
        groups={groups}
        active={active}
        addressOf={({ href }) => localPath(href, locale)}
        onGo={go}
      />
      <div className="flex flex-wrap justify-between gap-x-4 border-t border-line px-4 py-2 text-sm text-muted">
        <p role="status">
          {names === "loading" ? words.loading : countText(words, found.length)}
          {names === "failed" && <span className="ml-2 text-behind">{words.failed}</span>}
        </p>
        <p aria-hidden="true" className="hidden gap-4 sm:flex">
          <span>↑↓ {words.keys.choose}</span>
          <span>Enter {words.keys.open}</span>
          <span>Esc {words.keys.close}</span>
        </p>
      </div>
    </dialog>
  );
}

const NEXT: Readonly<Record<string, (active: number, count: number) => number>> = {
  ArrowDown: (active, count) => (count === 0 ? 0 : (active + 1) % count),
  ArrowUp: (active, count) => (count === 0 ? 0 : (active - 1 + count) % count),
  Home: () => 0,
  End: (_active, count) => Math.max(0, count - 1),
};

function countText({ none, one, many }: FinderWords, count: number): string {
  if (count === 0) return none;
  return (count === 1 ? one : many).replace("#", String(count));
}
