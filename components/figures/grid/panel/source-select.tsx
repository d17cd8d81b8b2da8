"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useState } from "react";

import { DeliberateSelect } from "@/components/ui/deliberate-select";
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

/** The list of known sources, and the way to describe a new one. */
export function SourceSelect(props: SourceSelectProps) {
  const { id, label, sources, value, newTitle, isAsked = false, className, onChoose } = props;
  const t = useTranslations("grid.source");
  const [isDescribing, setDescribing] = useState(false);
  const isOwn = value === "new";
  return (
    <>
      <DeliberateSelect
        id={id}
        label={label}
        value={isOwn ? "described" : value}
        isAsked={isAsked}
        onChoose={(key) => {
          if (key === "new") setDescribing(true);
          else onChoose({ ...NO_SOURCE, source: key });
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
      </DeliberateSelect>
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
