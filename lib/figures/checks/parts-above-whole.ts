import { Decimal } from "decimal.js";

import type { Scope, ScopeKind } from "@/lib/plans/types";

import type { Check, FigureSubject } from "./types";

/**
 * Hubs and fields are parts of the province, carriers parts of Wuhan (docs/method.md, parts and whole): for one
 * indicator, year and calibre the parts of one kind never add up to more than the whole. Shares do not add up.
 */
export const partsAboveWhole: Check<FigureSubject> = {
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
    for (const { whole, kind } of families) {
      const total = valueIn(whole, subject);
      const parts = scopes
        .filter((part) => part.parent === whole && part.kind === kind)
        .flatMap((part) => valueIn(part.code, subject) ?? []);
      const sum = parts.reduce((so, part) => so.plus(part), new Decimal(0));
      if (total === null || sum.lte(total)) continue;
      const values = { sum: sum.toFixed(), whole: total.toFixed(), kind };
      return { key: "checks.partsAboveWhole", values };
    }
    return null;
  },
};

function kindsBelow(whole: string, scopes: readonly Scope[]): ScopeKind[] {
  return [...new Set(scopes.filter(({ parent }) => parent === whole).map(({ kind }) => kind))];
}

function valueIn(scope: string, subject: FigureSubject): Decimal | null {
  if (scope === subject.scope.code) {
    return subject.value === null ? null : new Decimal(subject.value);
  }
  const known = subject.known.find(
    (other) =>
      other.indicator === subject.indicator.code &&
      other.scope === scope &&
      other.year === subject.year &&
      other.calibre === subject.calibre &&
      other.nature !== "forecast",
  );
  return known?.value == null ? null : new Decimal(known.value);
}
