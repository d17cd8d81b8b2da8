import { useTranslations } from "next-intl";

import type { PlanAssessment } from "@/lib/assessment/types";
import { asOfWords } from "@/lib/words/verdict/as-of-words";

import { useWords } from "./use-words";

/** Writes the margins of every printed page: plan, clocks, release with its hash, the mark of illustrative data. */
export function PrintMargins({ assessment }: { assessment: PlanAssessment }) {
  const t = useTranslations();
  const inWords = useWords();
  const { seal } = assessment;
  const boxes = {
    "top-left": inWords(assessment.plan.name),
    "top-right": asOfWords(assessment).map(inWords).join(" · "),
    ...(seal !== null && { "bottom-center": `SHA-256 ${seal.hash}` }),
    ...(assessment.illustrative && { "bottom-left": t("common.illustrativeBanner") }),
  };
  const rules = Object.entries(boxes).map(([box, text]) => `@${box}{content:${cssText(text)}}`);
  return <style>{`@page{${rules.join("")}}`}</style>;
}

/** Writes a text as a string of CSS: what could end the string, or the element it stands in, becomes a code. */
export function cssText(text: string): string {
  const safe = text.replaceAll(
    /["\\<>&\p{Cc}\p{Cs}]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${safe}"`;
}
