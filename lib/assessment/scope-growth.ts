import { toFinite, type Decimal } from "@/lib/assessment/formulas/decimal";
import { growthBetween } from "@/lib/assessment/formulas/growth";
import { projectionYears, projectTo } from "@/lib/assessment/formulas/projection";
import { satisfiesTarget } from "@/lib/assessment/formulas/satisfies-target";
import type { GrowthKind } from "@/lib/assessment/formulas/kinds";

import type { StartingValue } from "./baseline";
import type { QuantifiedTarget } from "./scope-progress";
import type { ScopeAssessment } from "./types";
import type { UsableValue } from "./usable";

export interface GrowthFacts {
  /** The kind that the method gives to the indicator's growth; null for a statement. */
  readonly growth: GrowthKind | null;
  readonly latest: UsableValue | null;
  readonly comparableBaseline: StartingValue | null;
  readonly quantified: QuantifiedTarget | null;
}

type Growth = Pick<
  ScopeAssessment,
  "requiredGrowth" | "observedGrowth" | "growthBasis" | "projection" | "projectionPath"
>;

const NO_PROJECTION = { projection: null, projectionPath: [] } as const;

/** Computes growth so far and still required, and where it leads, from the latest value or else from the baseline. */
export function scopeGrowth(facts: GrowthFacts): Growth {
  const observed = observedGrowth(facts);
  const observedNumber = toFinite(observed);
  const basis = facts.latest === null ? "published" : "observed";
  return {
    requiredGrowth: toFinite(requiredGrowth(facts)),
    observedGrowth: observedNumber,
    growthBasis: observedNumber === null ? null : basis,
    ...projectionOf(facts, observed),
  };
}

/** Projects the start to the target's year; from that year on there is nothing left to project. */
function projectionOf(
  { growth: kind, latest, comparableBaseline, quantified }: GrowthFacts,
  growth: Decimal | null,
): Pick<Growth, "projection" | "projectionPath"> {
  const start = latest ?? comparableBaseline;
  if (start === null || growth === null || quantified === null) return NO_PROJECTION;
  const until = quantified.target.year;
  if (start.year >= until) return NO_PROJECTION;
  const projection = toFinite(projectTo(kind, start, growth, until));
  if (projection === null) return NO_PROJECTION;
  return { projection, projectionPath: projectionYears(kind, start, growth, until) };
}

/**
 * Chooses the growth so far. Published growth is a fraction a year, so it can stand in for a rate only: elsewhere
 * growth is in units.
 */
function observedGrowth({ growth, latest, comparableBaseline }: GrowthFacts): Decimal | null {
  if (comparableBaseline === null) return null;
  if (latest !== null) return growthBetween(growth, comparableBaseline, latest);
  return growth === "rate" ? comparableBaseline.publishedGrowth : null;
}

function requiredGrowth(facts: GrowthFacts): Decimal | null {
  const { growth, latest, comparableBaseline, quantified } = facts;
  const start = latest ?? comparableBaseline;
  if (start === null || quantified === null) return null;
  const { target, bound } = quantified;
  const qualifier = latest?.revision.qualifier ?? comparableBaseline?.shown.qualifier ?? "exact";
  if (satisfiesTarget(start.value, qualifier, target.comparison, bound)) return null;
  return growthBetween(growth, start, { year: target.year, value: bound });
}
