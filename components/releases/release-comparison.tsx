import { useTranslations } from "next-intl";

import { changeLines } from "@/components/dashboard/change-phrases";
import { findIndicator } from "@/components/dashboard/lookup";
import { useSay } from "@/components/dashboard/use-say";
import { Card } from "@/components/ui/card";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { AssessmentChanges } from "@/lib/releases/compare";

interface ReleaseComparisonProps {
  /** The plan as the later release shows it. */
  readonly assessment: PlanAssessment;
  readonly changes: AssessmentChanges;
}

/** Verdicts that moved first, then what was changed, then what is new, an indicator at a time. */
export function ReleaseComparison({ assessment, changes }: ReleaseComparisonProps) {
  const t = useTranslations("reporting.compare");
  const say = useSay();
  const linesOf = (part: Partial<AssessmentChanges>) =>
    changeLines(assessment, { ...changes, ...NOTHING, ...part });
  const sentencesOf = (part: Partial<AssessmentChanges>) =>
    linesOf(part).map(({ phrase }) => say(phrase));
  const { verdictsMoved, figuresAdded, figuresCorrected, ...terms } = changes;
  const added = linesOf({ figuresAdded });
  return (
    <>
      <Lines
        id="verdicts"
        heading={t("verdicts")}
        lines={sentencesOf({ verdictsMoved })}
        none={t("noVerdicts")}
      />
      <Lines
        id="changes"
        heading={t("changes")}
        lines={sentencesOf({ ...terms, figuresCorrected })}
        none={t("noChanges")}
      />
      <Card aria-labelledby="added" className="flex flex-col gap-2">
        <h2 id="added" className="text-lg font-semibold">
          {t("added")}
        </h2>
        {added.length === 0 && <p className="text-muted">{t("noAdded")}</p>}
        {[...new Set(added.map(({ indicator }) => indicator))].map((code) => {
          const own = added.filter(({ indicator }) => indicator === code);
          const name = say(findIndicator(assessment, code)?.name ?? code);
          return (
            <details key={code}>
              <summary className="min-h-8 cursor-pointer py-1 font-semibold">
                {t("addedTo", { name, count: own.length })}
              </summary>
              <ul className="list-disc pl-8">
                {own.map(({ phrase }) => (
                  <li key={say(phrase)} className="py-0.5">
                    {say(phrase)}
                  </li>
                ))}
              </ul>
            </details>
          );
        })}
      </Card>
    </>
  );
}

const NOTHING = {
  figuresAdded: [],
  figuresCorrected: [],
  targetsAdded: [],
  targetsChanged: [],
  baselinesChanged: [],
  verdictsMoved: [],
  bridgesChanged: [],
} satisfies Partial<AssessmentChanges>;

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
