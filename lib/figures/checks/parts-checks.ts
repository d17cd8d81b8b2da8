import { Decimal } from "decimal.js";

import type { DecimalText, Scope, ScopeKind } from "@/lib/plans/types";

import type { Check, CheckedFigure } from "./types";

/**
 * Members of a dimension are parts of one whole (docs/method.md, parts and whole): for one indicator, year and calibre
 * the parts of one kind never add up to more than the whole. Shares do not add up.
 */
const partsAboveWhole: Check<CheckedFigure> = {
  code: "parts-above-whole",
  level: "explain",
  find: (subject) => {
    const { indicator, scope, scopes } = subject;
    const isAdditive = indicator.accrual !== "qualitative" && indicator.unit?.zh !== "%";
    if (subject.value === null || subject.nature === "forecast" || !isAdditive) return null;
    const families = [
      ...kindsBelow(scope.code, scopes).map((kind) => ({ whole: scope.code, kind })),
      ...(scope.parent === null ? [] : [{ whole: scope.parent, kind: scope.kind }]),
    ];
    const values = valuesByScope(subject);
    for (const { whole, kind } of families) {
      const total = values.get(whole);
      if (total === undefined) continue;
      const sum = scopes
        .filter((part) => part.parent === whole && part.kind === kind)
        .reduce((so, part) => so.plus(values.get(part.code) ?? 0), new Decimal(0));
      if (sum.lte(total)) continue;
      return {
        key: "checks.partsAboveWhole",
        values: {
          sum: { decimal: sum.toFixed() },
          whole: { decimal: new Decimal(total).toFixed() },
        },
      };
    }
    return null;
  },
};

function kindsBelow(whole: string, scopes: readonly Scope[]): ScopeKind[] {
  return [...new Set(scopes.filter(({ parent }) => parent === whole).map(({ kind }) => kind))];
}

/** What is known of the same indicator, year and calibre, in one pass: a file has thousands of rows to check. */
function valuesByScope(subject: CheckedFigure): ReadonlyMap<string, DecimalText> {
  const stated = new Map<string, DecimalText | null>();
  for (const other of subject.known) {
    const isBeside =
      other.indicator === subject.indicator.code &&
      other.year === subject.year &&
      other.calibre === subject.calibre &&
      other.nature !== "forecast";
    if (isBeside && !stated.has(other.scope)) stated.set(other.scope, other.value);
  }
  stated.set(subject.scope.code, subject.value);
  const values = new Map<string, DecimalText>();
  for (const [scope, value] of stated) if (value !== null) values.set(scope, value);
  return values;
}

/** Of a value among the scopes above, beside and below its own. */
export const PARTS_CHECKS: readonly Check<CheckedFigure>[] = [partsAboveWhole];
