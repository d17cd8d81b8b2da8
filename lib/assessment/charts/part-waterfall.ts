import type { Qualifier } from "@/lib/plans/types";
import { isAdoptedValue } from "@/lib/assessment/comparable-calibres";
import { Decimal } from "@/lib/assessment/formulas/decimal";
import type { IndicatorAssessment } from "@/lib/assessment/types";

import type { DividedLatest, LatestPart } from "./divided-latest";

/**
 * One step from the start over what each part changed to the latest value and the target; `from` and `to` are
 * the bar's ends, in the indicator's unit.
 */
export interface PartStep {
  /**
   * `start`: baseline or first known value. `difference`: the start's year has another value in the latest
   * value's calibre (a bridge, a restatement). `rest`: what no part accounts for. `remaining`: the gap.
   */
  readonly kind: "start" | "difference" | "part" | "rest" | "latest" | "remaining" | "target";
  readonly scope: string | null;
  readonly year: number;
  readonly from: number;
  readonly to: number;
  readonly qualifier: Qualifier;
}

export interface PartWaterfall {
  readonly since: number;
  readonly startKind: "baseline" | "first";
  readonly steps: readonly PartStep[];
  /**
   * Codes of the parts whose change since the start's year is not known in this calibre: it lies within the
   * rest's change.
   */
  readonly unknown: readonly string[];
  /**
   * Whether the start was counted by another calibre and cannot be told apart: the rest holds that difference
   * too.
   */
  readonly mixed: boolean;
}

/**
 * Makes the waterfall by parts, in the calibre of the latest value alone. Exact: start + Σ changes = latest, and
 * latest + gap = target. Null where nothing earlier than the latest value is known, where the parts exceed the
 * whole, or where no part's change is known.
 */
export function partWaterfall(
  indicator: IndicatorAssessment,
  divided: DividedLatest,
): PartWaterfall | null {
  const { whole, start, year, total, parts, conflict } = divided;
  if (start === null || conflict !== null) return null;
  const same = sameCalibreStart(divided, start.year);
  const opening = new Decimal(same ?? start.value);
  const isBridged =
    whole.baseline?.implicit === false && whole.baseline.calibre !== divided.calibre;
  const changes = parts.flatMap((part) => {
    const before = part.scope === null ? null : valueAt(indicator, divided, part, start.year);
    return before === null ? [] : [{ part, change: new Decimal(part.value).minus(before) }];
  });
  if (changes.length === 0) return null;
  const steps: PartStep[] = [];
  let reached = new Decimal(0);
  const add = (kind: PartStep["kind"], to: Decimal, more: Partial<PartStep> = {}): void => {
    const ends = { from: reached.toNumber(), to: to.toNumber() };
    steps.push({ kind, scope: null, year, qualifier: "exact", ...ends, ...more });
    reached = to;
  };
  add("start", new Decimal(start.value), { year: start.year, qualifier: start.qualifier });
  if (!opening.eq(reached)) add("difference", opening, { year: start.year });
  for (const { part, change } of changes) {
    add("part", reached.plus(change), { scope: part.scope, qualifier: qualifierOf(part) });
  }
  const rest = parts.find((part) => part.scope === null);
  const restQualifier = rest === undefined ? "exact" : qualifierOf(rest);
  if (!reached.eq(total)) add("rest", new Decimal(total), { qualifier: restQualifier });
  steps.push(...endSteps(divided));
  const told = new Set(changes.map(({ part }) => part.scope));
  return {
    since: start.year,
    startKind: start.kind,
    steps,
    unknown: [
      ...parts.flatMap(({ scope }) => (scope === null || told.has(scope) ? [] : [scope])),
      ...divided.missing,
    ],
    mixed: start.kind === "baseline" && isBridged && same === null,
  };
}

function qualifierOf({ approximate }: LatestPart): Qualifier {
  return approximate ? "about" : "exact";
}

/** Finds the whole's own value of the start's year in the latest value's calibre; null where none is known. */
function sameCalibreStart({ whole, calibre }: DividedLatest, year: number): number | null {
  const point = whole.series
    .filter(isAdoptedValue)
    .find((one) => one.year === year && one.calibre === calibre);
  return whole.baseline?.implicit === true ? null : (point?.value ?? null);
}

/**
 * Finds a part's value in the start's year, in the latest value's calibre; an implicit zero counts. Null where
 * none is known.
 */
function valueAt(
  indicator: IndicatorAssessment,
  { calibre }: DividedLatest,
  part: LatestPart,
  year: number,
): number | null {
  if (part.start?.kind === "baseline" && part.start.year === year) {
    const scope = indicator.scopes.find((one) => one.scope === part.scope);
    const baseline = scope?.baseline ?? null;
    if (baseline?.implicit === true || baseline?.calibre === calibre) return part.start.value;
  }
  const point = indicator.scopes
    .find((one) => one.scope === part.scope)
    ?.series.filter(isAdoptedValue)
    .find((one) => one.year === year && one.calibre === calibre);
  return point?.value ?? null;
}

function endSteps({ whole, year, total }: DividedLatest): readonly PartStep[] {
  const { latest, target } = whole;
  const common = { scope: null, qualifier: "exact" } as const;
  const qualifier = latest?.qualifier ?? "exact";
  const reached: PartStep = { ...common, kind: "latest", year, from: 0, to: total, qualifier };
  const bound = target?.min ?? null;
  if (target === null || bound === null) return [reached];
  const remaining: PartStep = {
    ...common,
    kind: "remaining",
    year: target.year,
    from: total,
    to: bound,
  };
  return [
    reached,
    ...(total < bound ? [remaining] : []),
    { ...common, kind: "target", year: target.year, from: 0, to: bound },
  ];
}
