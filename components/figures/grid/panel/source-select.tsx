"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

import { NO_SOURCE } from "@/lib/figures/grid/cell-source";
import type { SourceInput } from "@/lib/figures/schema";
import type { Source } from "@/lib/plans/types";

import { NewSourceBox } from "./new-source-box";

interface SourceSelectProps {
  id: string;
  label: string;
  sources: readonly Source[];
  /** Key of the chosen source, `new` for one described here, "" for none. */
  value: string;
  /** Title of the one described here. */
  newTitle: string;
  /** Whether somebody has just asked for the list, so that it takes the focus. */
  isAsked?: boolean;
  className?: string;
  onChoose: (source: SourceInput) => void;
}

/**
 * The list of known sources, and the way to describe a new one. With a mouse a choice holds at once; with the keys it
 * holds when Enter is pressed or the list is left, because every arrow passes over a source that is not meant.
 */
export function SourceSelect(props: SourceSelectProps) {
  const { id, label, sources, value, newTitle, isAsked = false, className, onChoose } = props;
  const t = useTranslations("grid.source");
  const select = useRef<HTMLSelectElement>(null);
  const byKeys = useRef(false);
  const [passing, setPassing] = useState<string | null>(null);
  const [isDescribing, setDescribing] = useState(false);
  const choose = (key: string) => {
    setPassing(null);
    if (key === "new") setDescribing(true);
    else if (key !== value) onChoose({ ...NO_SOURCE, source: key });
  };
  useEffect(() => {
    if (isAsked) select.current?.focus();
  }, [isAsked]);
  const isOwn = value === "new";
  return (
    <>
      <select
        ref={select}
        id={id}
        aria-label={label}
        value={passing ?? (isOwn ? "described" : value)}
        onPointerDown={() => (byKeys.current = false)}
        onKeyDown={(event) => {
          byKeys.current = true;
          if (event.key !== "Enter" || passing === null) return;
          event.preventDefault();
          choose(passing);
        }}
        onBlur={() => {
          if (passing !== null) choose(passing);
        }}
        onChange={(event) => {
          if (byKeys.current) setPassing(event.target.value);
          else choose(event.target.value);
        }}
        className={clsx("max-w-full min-w-0 truncate bg-card text-ink", className ?? BOXED)}
      >
        <option value="" disabled>
          {t("choose")}
        </option>
        {isOwn && <option value="described">{newTitle}</option>}
        {sources.map(({ key, title, publisher, publishedOn }) => (
          <option key={key} value={key}>
            {[title, publisher, publishedOn].filter((part) => part !== null).join(" · ")}
          </option>
        ))}
        <option value="new">{t("new")}</option>
      </select>
      {isDescribing && (
        <NewSourceBox
          sources={sources}
          onClose={() => setDescribing(false)}
          onDescribed={(source) => {
            setDescribing(false);
            onChoose(source);
          }}
        />
      )}
    </>
  );
}

const BOXED = "min-h-9 w-full rounded border border-field px-2";
