import { getLocale, getTranslations } from "next-intl/server";

import type { PlanAssessment } from "@/lib/assessment/types";
import type { AssessmentChanges, FigureChange } from "@/lib/releases/compare";
import { findIndicator } from "@/lib/words/lookup";

/** Names of indicators that the note gives; more would be no note but a list. */
const NAMED = 3;

/**
 * Says what a release adds and corrects, from the very changes that stand beside the form; blank for the first one.
 * Why something was corrected is known to people only.
 */
export async function proposedNote(
  assessment: PlanAssessment,
  changes: AssessmentChanges | null,
): Promise<string> {
  if (changes === null) return "";
  const t = await getTranslations("releases.proposed");
  const locale = (await getLocale()) === "en" ? "en" : "zh";
  const namesOf = (figures: readonly FigureChange[]) => {
    const codes = [...new Set(figures.map(({ indicator }) => indicator))];
    const names = codes.map((code) => findIndicator(assessment, code)?.name[locale] ?? code);
    const first = names.slice(0, NAMED).join(locale === "zh" ? "、" : ", ");
    return t("names", { names: first, more: Math.max(0, names.length - NAMED) });
  };
  const { figuresAdded: added, figuresCorrected: corrected, verdictsMoved: moved } = changes;
  const sentences = [
    added.length > 0 && t("added", { count: added.length, names: namesOf(added) }),
    corrected.length > 0 && t("corrected", { count: corrected.length, names: namesOf(corrected) }),
    moved.length > 0 && t("verdicts", { count: moved.length }),
  ];
  return sentences.filter((sentence) => sentence !== false).join(locale === "zh" ? "" : " ");
}
