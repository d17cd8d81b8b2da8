import { useTranslations } from "next-intl";

import { SourceMark } from "@/components/page/source-mark";
import { useWords } from "@/components/page/use-words";
import type { LocalText } from "@/lib/plans/types";
import { namedSources } from "@/lib/records/shared-records";
import type { PlanRecord } from "@/lib/records/schemas";

/** The sources of the page in the order of their numbers, for every mark on it. */
export interface Cited {
  cited: readonly string[];
}

/** Shows the numbers of the sources of a record. */
export function RecordMarks({ record, cited }: Cited & { record: PlanRecord }) {
  return (
    <span className="whitespace-nowrap">
      {[...new Set(namedSources(record))].map((key) => (
        <SourceMark key={key} source={key} sources={cited} />
      ))}
    </span>
  );
}

/** Shows a source's own words, set apart from ours. */
export function SourceWords({ words }: { words: LocalText }) {
  const inWords = useWords();
  return (
    <blockquote className="mt-1 border-l-2 border-line pl-3 text-sm leading-relaxed">
      {inWords(words)}
    </blockquote>
  );
}

/** Shows what is ours about a record, named as such. */
export function OurNote({ note }: { note: LocalText | null }) {
  const t = useTranslations("records");
  const inWords = useWords();
  if (note === null) return null;
  return (
    <p className="mt-1 text-sm text-muted">
      <span className="mr-1.5 rounded border border-line px-1 text-xs">{t("ours")}</span>
      {inWords(note)}
    </p>
  );
}
