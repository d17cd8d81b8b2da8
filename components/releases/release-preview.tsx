import { useTranslations } from "next-intl";

import { changeLines } from "@/lib/words/verdict/change-sentences";
import { useWords } from "@/components/page/use-words";
import { Notice } from "@/components/ui/notice";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { AssessmentChanges } from "@/lib/releases/compare";

interface ReleasePreviewProps {
  assessment: PlanAssessment;
  /** Changes since the last release; null for the first release. */
  changes: AssessmentChanges | null;
  needsCorrectionNote: boolean;
}

/** Shows every difference that the next release would make public; nothing is cut off here. */
export function ReleasePreview({ assessment, changes, needsCorrectionNote }: ReleasePreviewProps) {
  const t = useTranslations("releases.preview");
  const inWords = useWords();
  if (changes === null) {
    const scopes = assessment.indicators.flatMap((indicator) => indicator.scopes);
    const count = scopes.reduce((sum, { series }) => sum + series.length, 0);
    return <p>{t("first", { count })}</p>;
  }
  const lines = changeLines(assessment, changes);
  if (lines.length === 0) return <p>{t("unchanged", { number: changes.before.release ?? 0 })}</p>;
  return (
    <div className="flex flex-col gap-4">
      <p>{t("changed", { number: changes.before.release ?? 0, count: lines.length })}</p>
      <ul className="list-disc divide-y divide-line pl-5">
        {lines.map(({ sentence, cause }, index) => (
          <li key={index} className="py-1.5">
            {inWords(sentence)}
            {cause !== null && <span className="block text-sm text-muted">{inWords(cause)}</span>}
          </li>
        ))}
      </ul>
      {needsCorrectionNote && <Notice tone="warning">{t("corrects")}</Notice>}
    </div>
  );
}
