import { useTranslations } from "next-intl";

import { useWords } from "@/components/page/use-words";
import type { PlanRecord } from "@/lib/records/schemas";

import { OurNote, RecordMarks, SourceWords, type Cited } from "./record-text";

interface EntryListProps extends Cited {
  entries: readonly PlanRecord<"entry">[];
}

/** Shows named things with their state: a lead says of itself that it is one. */
export function EntryList({ entries, cited }: EntryListProps) {
  const t = useTranslations("records.entry");
  const inWords = useWords();
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {entries.map((entry) => {
        const { title, state, words, note } = entry.payload;
        return (
          <li
            key={entry.code}
            className="rounded-lg border border-dashed border-field bg-card p-4 break-inside-avoid"
          >
            <p className="font-semibold">
              {inWords(title)}{" "}
              <span className="ml-1 rounded border border-field px-1.5 py-0.5 text-xs font-normal text-muted">
                {t(state)}
              </span>{" "}
              <RecordMarks record={entry} cited={cited} />
            </p>
            {words !== null && <SourceWords words={words} />}
            <OurNote note={note} />
          </li>
        );
      })}
    </ul>
  );
}
