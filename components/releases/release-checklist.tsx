import { Fragment } from "react";
import { useLocale, useTranslations } from "next-intl";

import { findIndicator, scopeName } from "@/lib/words/lookup";
import { useWords } from "@/components/page/use-words";
import type { PlanAssessment } from "@/lib/assessment/types";
import { instantText } from "@/lib/i18n/instant-text";
import { Link } from "@/lib/i18n/navigation";
import type { CheckEntry, CheckResult } from "@/lib/releases/checklist";
import type { SetAlone } from "@/lib/releases/set-alone";

interface ReleaseChecklistProps {
  assessment: PlanAssessment;
  results: readonly CheckResult[];
  /** Who is about to make the release. */
  memberId: string;
}

/** Lists what to look at before a release, each with its page. */
export function ReleaseChecklist({ assessment, results, memberId }: ReleaseChecklistProps) {
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
            {inJobs(entries).map((job) => (
              <Fragment key={job.key}>
                {job.by !== undefined && <JobLine by={job.by} memberId={memberId} />}
                <ul className="flex flex-wrap gap-x-4 gap-y-1">
                  {job.entries.map((entry) => (
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
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Job {
  key: string;
  by: CheckEntry["by"];
  entries: CheckEntry[];
}

/** Puts together what one person did at once, such as a saved grid of allocations; all else is of one group. */
function inJobs(entries: readonly CheckEntry[]): readonly Job[] {
  const jobs = new Map<string, Job>();
  for (const entry of entries) {
    const { by } = entry;
    const key = by === undefined ? "" : `${by.memberId} ${by.at}`;
    const job = jobs.get(key);
    if (job === undefined) jobs.set(key, { key, by, entries: [entry] });
    else job.entries.push(entry);
  }
  return [...jobs.values()];
}

/** Says who set targets alone, when, why and by which document. */
function JobLine({ by, memberId }: { by: SetAlone; memberId: string }) {
  const t = useTranslations("reporting.checklist.alone");
  const locale = useLocale() === "en" ? "en" : "zh";
  const time = instantText(by.at, locale);
  return (
    <p className="text-sm text-muted">
      {by.memberId === memberId ? t("own", { time }) : t("by", { author: by.author, time })}
      {by.reason !== null && t("reason", { reason: by.reason })}
      {by.source === null ? t("noSource") : t("source", { source: by.source })}
    </p>
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
