import clsx from "clsx";
import { useTranslations } from "next-intl";

import type { PlanAssessment } from "@/lib/assessment/types";
import type { AssessmentChanges } from "@/lib/releases/compare";
import { changeLines } from "@/lib/words/verdict/change-sentences";

import { countsOf } from "./change-groups";

interface ReleaseSummaryProps {
  number: number;
  assessment: PlanAssessment;
  /** Changes since the last release; null for the first release, to which everything is new. */
  changes: AssessmentChanges | null;
  conflicts: number;
}

/** Says in numbers what the release would make public: "更正 1 · 新增 48 · 结论改变 0 · 矛盾 1". */
export function ReleaseSummary({ number, assessment, changes, conflicts }: ReleaseSummaryProps) {
  const t = useTranslations("releases.summary");
  const kinds = useTranslations("plans.changes.counts");
  const corrected = changes?.figuresCorrected.length ?? 0;
  const added = changes?.figuresAdded.length ?? countFigures(assessment);
  const verdicts = changes?.verdictsMoved.length ?? 0;
  const facts = [
    { name: "corrected", count: corrected, asks: corrected > 0 },
    { name: "added", count: added, asks: false },
    { name: "verdicts", count: verdicts, asks: false },
    { name: "conflicts", count: conflicts, asks: conflicts > 0 },
  ] as const;
  const others =
    changes === null
      ? []
      : countsOf(changeLines(assessment, changes)).filter(
          ({ kind }) => kind !== "corrected" && kind !== "added",
        );
  return (
    <>
      <h2 id="next-release" className="text-lg font-semibold">
        {t("heading", { number })}
      </h2>
      <dl className="grid grid-cols-4 gap-2 text-center max-[26rem]:[&:lang(en)]:grid-cols-2">
        {facts.map(({ name, count, asks }) => (
          <div key={name} className="flex flex-col-reverse">
            <dt className="text-sm text-muted">{t(name)}</dt>
            <dd className={clsx("text-2xl font-bold tabular-nums", asks && "text-watch")}>
              {count}
            </dd>
          </div>
        ))}
      </dl>
      {others.length > 0 && (
        <p className="text-sm text-muted">
          {others.map(({ kind, count }) => kinds(kind, { count })).join(" · ")}
        </p>
      )}
    </>
  );
}

function countFigures({ indicators }: PlanAssessment): number {
  return indicators
    .flatMap(({ scopes }) => scopes)
    .reduce((sum, { series }) => sum + series.length, 0);
}
