import { useTranslations } from "next-intl";

import { findIndicator, scopeName } from "@/lib/words/lookup";
import { useWords } from "@/components/page/use-words";
import type { PlanAssessment } from "@/lib/assessment/types";
import { Link } from "@/lib/i18n/navigation";
import type { CheckEntry, CheckResult } from "@/lib/releases/checklist";

interface ReleaseChecklistProps {
  assessment: PlanAssessment;
  results: readonly CheckResult[];
}

/** Lists what to look at before a release, each with its page. */
export function ReleaseChecklist({ assessment, results }: ReleaseChecklistProps) {
  const t = useTranslations("reporting.checklist");
  return (
    <section aria-labelledby="checklist" className="flex flex-col gap-2">
      <h3 id="checklist" className="font-semibold">
        {t("heading")}
      </h3>
      <ul className="flex flex-col divide-y divide-line">
        {results.map(({ check, count, entries }) => (
          <li key={check} className="py-2">
            <p className={count === 0 ? "text-met" : "font-semibold text-watch"}>
              <span aria-hidden="true">{count === 0 ? "✓ " : "◆ "}</span>
              {t(check, { count })}
            </p>
            {count > 0 && (
              <ul className="flex flex-wrap gap-x-4 gap-y-1">
                {entries.map((entry) => (
                  <li key={`${entry.indicator ?? ""} ${entry.scope ?? ""} ${entry.year ?? ""}`}>
                    <Link
                      href={entry.href}
                      prefetch={false}
                      className="inline-block py-1 text-accent underline underline-offset-4"
                    >
                      <EntryName entry={entry} assessment={assessment} />
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface EntryNameProps {
  entry: CheckEntry;
  assessment: PlanAssessment;
}

function EntryName({ entry, assessment }: EntryNameProps) {
  const t = useTranslations("reporting.checklist");
  const inWords = useWords();
  const { indicator, scope, year } = entry;
  const parts = [
    indicator === null ? null : inWords(findIndicator(assessment, indicator)?.name ?? indicator),
    scope === null ? null : inWords(scopeName(assessment, scope)),
    year === null ? null : String(year),
  ].filter((part) => part !== null);
  return parts.length === 0 ? t("toReview") : parts.join(" · ");
}
