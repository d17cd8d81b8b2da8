import { regionWord } from "@/lib/plans/region-word";
import type { ContributionVariant } from "@/lib/assessment/charts/chart-types";
import type { PlanAssessment } from "@/lib/assessment/types";
import { dimensionName, scopeName } from "@/lib/words/lookup";
import type { Sentence } from "@/lib/words/sentence";

/** Says who contributes most in the newest year in which a part is known. */
export function contributionHeading(
  assessment: PlanAssessment,
  { kind, yearsParts }: ContributionVariant,
): Sentence {
  const kindWord = dimensionName(assessment, kind);
  const newest = yearsParts.findLast(({ parts }) => parts.some((part) => part.value !== null));
  const known = newest?.parts.filter((part) => part.value !== null) ?? [];
  const [first, ...others] = known;
  if (newest === undefined || first === undefined) {
    return { key: "dashboard.contributions.headingPlain", values: { kind: kindWord } };
  }
  const most = others.reduce((value, part) => Math.max(value, part.value ?? 0), first.value ?? 0);
  const largest = known.filter(({ value }) => value === most);
  const values = {
    kind: kindWord,
    year: newest.year,
    scope: { list: largest.map(({ scope }) => scopeName(assessment, scope)) },
  };
  if (newest.parts.length > known.length) {
    const names = known.map((part) => scopeName(assessment, part.scope));
    return {
      key: "dashboard.contributions.headingOnly",
      values: { ...values, known: { list: names } },
    };
  }
  if (most <= 0) return { key: "dashboard.contributions.headingZero", values };
  const tied = largest.length > 1;
  const share = largest[0]?.contribution ?? null;
  if (share === null) {
    return { key: `dashboard.contributions.heading${tied ? "Tied" : "Most"}`, values };
  }
  return {
    key: `dashboard.contributions.heading${tied ? "TiedShare" : "Share"}`,
    values: { ...values, share: { share }, region: regionWord(assessment) },
  };
}
