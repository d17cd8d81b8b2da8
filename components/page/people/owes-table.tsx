import { useTranslations } from "next-intl";

import { useWords } from "@/components/page/use-words";
import { OwnLanguage } from "@/components/ui/own-language";
import { owesOf } from "@/lib/assessment/people/owes";
import type { PlanAssessment } from "@/lib/assessment/types";
import { owedWords } from "@/lib/words/owed-words";

const COLUMNS = ["targets", "cells", "milestones"] as const;

/** Shows unit by unit what is owed: one card each, so that it reads on a phone as well. */
export function OwesTable({ assessment }: { assessment: PlanAssessment }) {
  const t = useTranslations("people.owes");
  const inWords = useWords();
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {owesOf(assessment).map((owed) => {
        const words = owedWords(assessment, owed);
        return (
          <li
            key={owed.unit.code}
            className="rounded-lg border border-line bg-card p-4 text-sm break-inside-avoid"
          >
            <h3 className="text-base font-semibold">
              <OwnLanguage>{inWords(owed.unit.name)}</OwnLanguage>
            </h3>
            <dl className="mt-1 grid gap-y-1">
              {COLUMNS.map((column, index) => (
                <div key={column} className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3">
                  <dt className="text-muted">{t(column)}</dt>
                  <dd>{inWords(words[index] ?? "")}</dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
