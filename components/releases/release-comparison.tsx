import { useTranslations } from "next-intl";

import { changeLines } from "@/components/dashboard/change-phrases";
import { useSay } from "@/components/dashboard/use-say";
import { Card } from "@/components/ui/card";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { AssessmentChanges } from "@/lib/releases/compare";

interface ReleaseComparisonProps {
  /** The plan as the later release shows it. */
  readonly assessment: PlanAssessment;
  readonly changes: AssessmentChanges;
}

/** Verdicts that moved first, then everything else that differs. */
export function ReleaseComparison({ assessment, changes }: ReleaseComparisonProps) {
  const t = useTranslations("reporting.compare");
  const say = useSay();
  const linesOf = (part: AssessmentChanges) =>
    changeLines(assessment, part).map(({ phrase }) => say(phrase));
  const only = { ...changes, figuresAdded: [], figuresCorrected: [], targetsAdded: [] };
  const verdicts = linesOf({ ...only, targetsChanged: [], baselinesChanged: [] });
  const others = linesOf({ ...changes, verdictsMoved: [] });
  return (
    <>
      <Lines id="verdicts" heading={t("verdicts")} lines={verdicts} none={t("noVerdicts")} />
      <Lines id="changes" heading={t("changes")} lines={others} none={t("noChanges")} />
    </>
  );
}

interface LinesProps {
  readonly id: string;
  readonly heading: string;
  readonly lines: readonly string[];
  readonly none: string;
}

function Lines({ id, heading, lines, none }: LinesProps) {
  return (
    <Card aria-labelledby={id} className="flex flex-col gap-2">
      <h2 id={id} className="text-lg font-semibold">
        {heading}
      </h2>
      {lines.length === 0 ? (
        <p className="text-muted">{none}</p>
      ) : (
        <ul className="list-disc divide-y divide-line pl-5">
          {lines.map((line, index) => (
            <li key={index} className="py-1.5">
              {line}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
