import type { IndicatorAssessment } from "@/lib/assessment/types";
import type { RegisteredRow } from "@/lib/register/registered";

import type { Sentence, Word } from "./sentence";

/** Finds what the register holds of a scope beside its count; null where there is none. */
export function registeredRow(
  { registered }: IndicatorAssessment,
  scope: string,
): RegisteredRow | null {
  return registered?.rows.find((row) => row.scope === scope) ?? null;
}

/** Says what the register holds beside what was reported, and what of the count has no name. */
export function reconcileSentence(row: RegisteredRow): Sentence {
  const { recognised, leads, reported, missing, year } = row;
  if (reported === null || missing === null) {
    return {
      key: "register.reconcile.unreported",
      values: { recognised, leads, year: String(year) },
    };
  }
  const values = { recognised, leads, year: String(year), reported: written(reported) };
  if (missing === 0) return { key: "register.reconcile.equal", values };
  return missing > 0
    ? { key: "register.reconcile.missing", values: { ...values, missing: written(missing) } }
    : { key: "register.reconcile.more", values: { ...values, more: written(-missing) } };
}

/** Says that an indicator is counted from its register, and whether its figure is that number; null where it is not. */
export function countedWords(indicator: IndicatorAssessment): readonly Word[] {
  const { registered } = indicator;
  if (registered?.counted == null) return [];
  const { reason, since } = registered.counted;
  const differs = registered.rows.some(({ missing }) => missing !== null && missing !== 0);
  return [
    { key: "register.reconcile.counted", values: { reason, since: { day: since } } },
    ...(differs ? [{ key: "register.reconcile.differs" } as const] : []),
  ];
}

function written(amount: number): Word {
  return { amount, decimals: 0, unit: null, bare: true };
}
