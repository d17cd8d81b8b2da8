import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { changeLines, type ChangeLine } from "@/lib/words/verdict/change-sentences";
import { findIndicator } from "@/lib/words/lookup";
import type { Sentence } from "@/lib/words/sentence";
import { PlaceLink } from "@/components/page/place-link";
import type { DashboardPlace } from "@/lib/addresses/place";
import { PlaceTrail } from "@/components/page/place-trail";
import { ReleaseNote } from "@/components/overview/release-note";
import { useWords } from "@/components/page/use-words";
import { Notice } from "@/components/ui/notice";
import type { AssessmentSide } from "@/lib/releases/compare";
import type { PlanChanges } from "@/lib/releases/types";

const FEW = 3;

interface ChangesViewProps {
  place: DashboardPlace;
  /** What changed; null where there is nothing to compare, and `missing` says why. */
  comparison: PlanChanges | null;
  missing: string;
  /** The form that chooses the two moments. */
  children?: ReactNode;
}

/** Says what changed from one moment to another, in sentences, an indicator at a time. */
export function ChangesView({ place, comparison, missing, children }: ChangesViewProps) {
  const t = useTranslations("plans.changes");
  const inWords = useWords();
  if (comparison === null) {
    return (
      <div className="flex flex-col gap-6">
        <div>
          <PlaceTrail place={place} here={t("title")} />
          <h1 className="text-2xl font-bold">{t("title")}</h1>
        </div>
        {children}
        <Notice tone="info">{missing}</Notice>
      </div>
    );
  }
  const { assessment, changes, release } = comparison;
  const lines = changeLines(assessment, changes);
  const verdicts = changes.verdictsMoved.length;
  const values = { from: sideSentence(changes.before), to: sideSentence(changes.after) };
  return (
    <div className="flex flex-col gap-6">
      <header>
        <PlaceTrail place={place} here={t("title")} />
        <h1 className="max-w-[60rem] text-2xl leading-snug font-bold text-balance sm:text-[1.75rem]">
          {inWords(
            lines.length === 0
              ? { key: "plans.changes.unchanged", values }
              : { key: "plans.changes.heading", values: { ...values, count: lines.length } },
          )}
        </h1>
        <p className="mt-2 text-muted">
          {verdicts === 0 ? t("noVerdicts") : t("verdicts", { count: verdicts })}
        </p>
        {release !== null && <ReleaseNote release={release} />}
      </header>
      {children}
      {groupsOf(assessment.indicators, lines).map(({ code, own }) => (
        <section
          key={code}
          aria-labelledby={code}
          className="rounded-lg border border-line bg-card px-4 py-3 sm:px-5 break-inside-avoid"
        >
          <h2 id={code} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a href={`#${code}`} className="font-semibold hover:underline">
              {inWords(findIndicator(assessment, code)?.name ?? code)}
            </a>
            <PlaceLink place={place} to={`/indicators/${code}`} className="text-sm">
              {t("see")}
              <span className="sr-only">
                {inWords(findIndicator(assessment, code)?.name ?? code)}
              </span>
            </PlaceLink>
          </h2>
          <Lines lines={own.filter(({ kind }) => kind === "change")} />
          <News lines={own.filter(({ kind }) => kind === "news")} />
        </section>
      ))}
    </div>
  );
}

function Lines({ lines }: { lines: readonly ChangeLine[] }) {
  const inWords = useWords();
  if (lines.length === 0) return null;
  return (
    <ul className="mt-1 divide-y divide-line">
      {lines.map(({ sentence }, index) => (
        <li key={index} className="py-2">
          {inWords(sentence)}
        </li>
      ))}
    </ul>
  );
}

/** Lists new figures, which are many and change nothing that was said: a few stand open, more behind their number. */
function News({ lines }: { lines: readonly ChangeLine[] }) {
  const t = useTranslations("plans.changes");
  if (lines.length <= FEW) return <Lines lines={lines} />;
  return (
    <details className="mt-1">
      <summary className="min-h-8 cursor-pointer py-1.5 text-accent underline-offset-4 hover:underline">
        {t("news", { count: lines.length })}
      </summary>
      <Lines lines={lines} />
    </details>
  );
}

function sideSentence({ release, asOf }: AssessmentSide): Sentence {
  const day = { day: asOf };
  return release === null
    ? { key: "plans.changes.day", values: { day } }
    : { key: "plans.changes.release", values: { number: release, day } };
}

function groupsOf(
  indicators: readonly { code: string }[],
  lines: readonly ChangeLine[],
): readonly { code: string; own: readonly ChangeLine[] }[] {
  return indicators.flatMap(({ code }) => {
    const own = lines.filter(({ indicator }) => indicator === code);
    return own.length === 0 ? [] : [{ code, own }];
  });
}
