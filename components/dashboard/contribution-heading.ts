import type { ContributionVariant } from "@/lib/assessment/chart-types";
import type { PlanAssessment } from "@/lib/assessment/types";

import { scopeName } from "./lookup";
import type { Phrase } from "./phrase";

/** Who brings most in the newest year in which a part is known. */
export function contributionHeading(
  assessment: PlanAssessment,
  { kind, stacks }: ContributionVariant,
): Phrase {
  const kindWord = { key: `terms.kind.${kind}` };
  const newest = stacks.findLast(({ parts }) => parts.some((part) => part.value !== null));
  const known = newest?.parts.filter((part) => part.value !== null) ?? [];
  const [first, ...others] = known;
  if (newest === undefined || first === undefined) {
    return { key: "dashboard.contributions.headingPlain", values: { kind: kindWord } };
  }
  const largest = others.reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a), first);
  const values = { kind: kindWord, year: newest.year, scope: scopeName(assessment, largest.scope) };
  if (newest.parts.length > known.length) {
    const names = known.map((part) => scopeName(assessment, part.scope));
    return {
      key: "dashboard.contributions.headingOnly",
      values: { ...values, known: { list: names } },
    };
  }
  if (largest.contribution === null) {
    return { key: "dashboard.contributions.headingMost", values };
  }
  return {
    key: "dashboard.contributions.headingShare",
    values: { ...values, share: { share: largest.contribution } },
  };
}
