import { useTranslations } from "next-intl";

import type { DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { AssessmentChanges } from "@/lib/releases/compare";
import type { Renaming } from "@/lib/releases/types";
import { changeLines } from "@/lib/words/verdict/change-sentences";

import { OtherChanges, VerdictChanges } from "./change-groups";
import { Renamings } from "./renamings";

interface ReleasePreviewProps {
  place: DashboardPlace;
  assessment: PlanAssessment;
  /** Changes since the last release; null for the first release. */
  changes: AssessmentChanges | null;
  renamings: readonly Renaming[];
}

/** Shows every difference that the next release would make public: verdicts with their causes, the rest by indicator. */
export function ReleasePreview({ place, assessment, changes, renamings }: ReleasePreviewProps) {
  const t = useTranslations("releases.preview");
  if (changes === null) return <p className="mt-4 max-w-prose text-muted">{t("firstDetails")}</p>;
  const lines = changeLines(assessment, changes);
  if (lines.length + renamings.length === 0) {
    return <p className="mt-4">{t("unchanged", { number: changes.before.release ?? 0 })}</p>;
  }
  const verdicts = changes.verdictsMoved.length;
  const comparison = { assessment, changes };
  return (
    <>
      {verdicts > 0 && <VerdictChanges place={place} comparison={comparison} />}
      <Renamings assessment={assessment} renamings={renamings} />
      {verdicts < lines.length && (
        <OtherChanges place={place} comparison={comparison} lines={lines} />
      )}
    </>
  );
}
