"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { SkippedCell } from "@/lib/figures/grid/paste-plan";
import type { Position } from "@/lib/figures/grid/selection";
import { useMessageText } from "@/components/forms/use-message-text";

import type { PasteResult } from "./sheet-commands";

interface PasteReportProps {
  result: PasteResult;
  /** Names a cell of the sheet. */
  nameOf: (place: Position) => string;
  onClose: () => void;
}

/** Says which cells of a pasted block were taken, and of every other cell why it was not. */
export function PasteReport({ result, nameOf, onClose }: PasteReportProps) {
  const t = useTranslations("grid.paste");
  const inWords = useMessageText();
  const { taken, skipped } = result;
  const inside = skipped.flatMap(({ place, ...rest }) =>
    place === null ? [] : { place, ...rest },
  );
  const outside = skipped.filter(({ place }) => place === null);
  return (
    <Notice tone={skipped.length === 0 ? "success" : "warning"} live>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="font-semibold">{t("summary", { taken, skipped: skipped.length })}</p>
        <Button onClick={onClose}>{t("close")}</Button>
      </div>
      {skipped.length > 0 && (
        <ul className="max-h-64 list-disc overflow-y-auto pl-5">
          {inside.map(({ place, text, reason }) => (
            <li key={`${place.row}/${place.column}`}>
              {t("line", { where: nameOf(place), text: shortened(text) })} {inWords(reason)}
            </li>
          ))}
          {outside.length > 0 && (
            <li>{t("outside", { count: outside.length, texts: examples(outside) })}</li>
          )}
        </ul>
      )}
    </Notice>
  );
}

/** Gives the first few texts that fell outside the grid, in one line, so that they bury no other cell. */
function examples(outside: readonly SkippedCell[]): string {
  const texts = outside.slice(0, 5).map(({ text }) => shortened(text));
  return `${texts.join(" ")}${outside.length > texts.length ? " …" : ""}`;
}

function shortened(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return "—";
  return trimmed.length > 24 ? `${trimmed.slice(0, 24)}…` : trimmed;
}
