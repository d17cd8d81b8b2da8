import clsx from "clsx";
import { useTranslations } from "next-intl";

import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { ConflictSign } from "@/components/page/conflict-sign";
import { conflictsOf, restSentence } from "@/lib/words/parts/conflicts";
import { Section } from "@/components/page/section";
import { useWords } from "@/components/page/use-words";

interface RestSectionProps {
  assessment: PlanAssessment;
  indicator: IndicatorAssessment;
}

/** Shows what the parts leave over of the whole, and where they contradict it. */
export function RestSection({ assessment, indicator }: RestSectionProps) {
  const t = useTranslations("dashboard.rest");
  const inWords = useWords();
  // Nothing was subtracted where every part is missing, so such a row would say nothing new.
  const rows = indicator.rest.filter((row) => row.parts.length > 0);
  if (rows.length === 0) return null;
  const conflicts = conflictsOf(indicator).length;
  return (
    <Section
      id="rest"
      heading={conflicts > 0 ? t("headingConflict", { count: conflicts }) : t("heading")}
      text={t("text")}
    >
      <ul className="divide-y divide-line rounded-lg border border-line bg-card px-4">
        {rows.map((row) => (
          <li
            key={`${row.year} ${row.calibre} ${row.whole} ${row.kind}`}
            className={clsx("py-3", row.conflict && "font-semibold text-behind")}
          >
            {row.conflict && <ConflictSign />}
            {inWords(restSentence(assessment, indicator, row))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
