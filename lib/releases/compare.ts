import type {
  AssessedTarget,
  IndicatorAssessment,
  PlanAssessment,
  Reason,
  ScopeAssessment,
  SeriesPoint,
  Verdict,
} from "@/lib/assessment/types";
import { bridgesInForce } from "@/lib/assessment/in-force";
import type { Bridge, LocalText } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";

import type { VerdictCauses } from "./verdict-causes";

/**
 * Content of one figure as a reader sees it; the time of its approval is left out, because it is no change by
 * itself.
 */
export type FigureContent = Pick<
  SeriesPoint,
  "value" | "qualifier" | "nature" | "flag" | "source" | "note"
>;

/** Change of one figure, by code; `before` is null where it was not there before. Values in the indicator's unit. */
export interface FigureChange {
  indicator: string;
  scope: string;
  year: number;
  calibre: string;
  before: FigureContent | null;
  after: FigureContent;
}

/** Change of the target in force for one indicator and scope; `before` is null where there was none. */
export interface TargetChange {
  indicator: string;
  scope: string;
  before: AssessedTarget | null;
  after: AssessedTarget | null;
}

/** Change of the value from which a target starts, in the indicator's unit; null where there is none. */
export interface BaselineChange {
  indicator: string;
  scope: string;
  before: { year: number; value: number } | null;
  after: { year: number; value: number } | null;
}

/**
 * Change of a scope's verdict, each side judged for its own assessment year; a null verdict is that of a scope
 * without a target of its own.
 */
export interface VerdictChange {
  indicator: string;
  scope: string;
  before: { verdict: Verdict | null; reason: Reason | null };
  after: { verdict: Verdict | null; reason: Reason | null };
  /** Why it moved; empty where only what is shown of both states was compared, not what they were judged from. */
  causes: VerdictCauses;
}

/** A bridge signed or withdrawn between the two states. */
export interface BridgeChange {
  indicator: string;
  kind: "signed" | "withdrawn";
  from: string;
  to: string;
  note: LocalText;
  /** Whether a rate, a gap or a verdict of this indicator that was there before reads otherwise now. */
  moved: boolean;
}

export interface AssessmentSide {
  asOf: Instant;
  year: number;
  release: number | null;
}

/** Changes between two states. All lists are in the plan's order: indicator, scope, then year and calibre. */
export interface AssessmentChanges {
  before: AssessmentSide;
  after: AssessmentSide;
  figuresAdded: readonly FigureChange[];
  figuresCorrected: readonly FigureChange[];
  targetsAdded: readonly TargetChange[];
  targetsChanged: readonly TargetChange[];
  baselinesChanged: readonly BaselineChange[];
  verdictsMoved: readonly VerdictChange[];
  bridgesChanged: readonly BridgeChange[];
}

/** Tells why the verdict of one scope of an indicator moved. */
export type CausesOf = (indicator: string, scope: string) => VerdictCauses;

const NO_CAUSES: VerdictCauses = { needed: [], alike: [] };

/**
 * Finds what differs between two states of one plan. Readings kept as `reference` are left out: they are only
 * ever added and no calculation uses them. `bridges` are all that were ever signed, because the read model names
 * only those in use. `causesOf` tells why the verdict of an indicator's scope moved. Pure.
 */
export function compareAssessments(
  before: PlanAssessment,
  after: PlanAssessment,
  bridges: readonly Bridge[] = [],
  causesOf: CausesOf = () => NO_CAUSES,
): AssessmentChanges {
  const pairs = after.indicators.flatMap((indicator) => {
    const old = before.indicators.find(({ code }) => code === indicator.code);
    return indicator.scopes.map((scope) => pairOf(indicator, scope, old));
  });
  const figures = pairs.flatMap(figureChanges);
  const targets = pairs.flatMap(targetChanges);
  return {
    before: sideOf(before),
    after: sideOf(after),
    figuresAdded: figures.filter((change) => change.before === null),
    figuresCorrected: figures.filter((change) => change.before !== null),
    targetsAdded: targets.filter((change) => change.before === null),
    targetsChanged: targets.filter((change) => change.before !== null),
    baselinesChanged: pairs.flatMap(baselineChanges),
    verdictsMoved: pairs.flatMap((pair) => verdictChanges(pair, causesOf)),
    bridgesChanged: after.indicators.flatMap(({ code }) => {
      const moved = pairs.some((pair) => pair.indicator === code && ratesMoved(pair));
      return bridgeChanges(code, bridges, before.asOf, after.asOf).map((change) => ({
        ...change,
        moved,
      }));
    }),
  };
}

/**
 * Whether something that was published before now reads otherwise, so that a release needs a correction note: a
 * figure, a target, a baseline, or what a bridge was needed for. Additions and moved verdicts alone do not.
 */
export function needsCorrectionNote(changes: AssessmentChanges): boolean {
  return (
    changes.figuresCorrected.length > 0 ||
    changes.targetsChanged.length > 0 ||
    changes.baselinesChanged.some(({ before }) => before !== null) ||
    changes.bridgesChanged.some(({ moved }) => moved)
  );
}

interface Pair {
  indicator: string;
  scope: string;
  before: ScopeAssessment | undefined;
  after: ScopeAssessment;
}

function pairOf(
  indicator: IndicatorAssessment,
  after: ScopeAssessment,
  old: IndicatorAssessment | undefined,
): Pair {
  const before = old?.scopes.find(({ scope }) => scope === after.scope);
  return { indicator: indicator.code, scope: after.scope, before, after };
}

function figureChanges({ indicator, scope, before, after }: Pair): FigureChange[] {
  const old = new Map(before?.series.map((point) => [cellOf(point), contentOf(point)]));
  return after.series.flatMap((point) => {
    const content = contentOf(point);
    const previous = old.get(cellOf(point)) ?? null;
    if (same(previous, content)) return [];
    const { year, calibre } = point;
    return [{ indicator, scope, year, calibre, before: previous, after: content }];
  });
}

function targetChanges({ indicator, scope, before, after }: Pair): TargetChange[] {
  const previous = before?.target ?? null;
  // A new version with equal content is a change too, because its reason is on record and shown.
  if (same(previous, after.target)) return [];
  return [{ indicator, scope, before: previous, after: after.target }];
}

function baselineChanges({ indicator, scope, before, after }: Pair): BaselineChange[] {
  const previous = before?.baseline ?? null;
  // The zero that a count starts from is given by nobody: it is no change in whatever calibre it is shown.
  if (same(previous, after.baseline) || (previous?.implicit && after.baseline?.implicit)) return [];
  return [{ indicator, scope, before: previous, after: after.baseline }];
}

function verdictChanges(
  { indicator, scope, before, after }: Pair,
  causesOf: CausesOf,
): VerdictChange[] {
  const from = { verdict: before?.verdict ?? null, reason: before?.reason ?? null };
  const to = { verdict: after.verdict, reason: after.reason };
  if (same(from, to)) return [];
  return [{ indicator, scope, before: from, after: to, causes: causesOf(indicator, scope) }];
}

function bridgeChanges(
  indicator: string,
  bridges: readonly Bridge[],
  before: Instant,
  after: Instant,
): Omit<BridgeChange, "moved">[] {
  const [old, now] = [before, after].map((asOf) => bridgesInForce(bridges, indicator, asOf));
  const missingIn = (others: readonly Bridge[] = []) => {
    const present = new Set(others.map(({ from, to }) => `${from} ${to}`));
    return ({ from, to }: Bridge): boolean => !present.has(`${from} ${to}`);
  };
  const named = (kind: BridgeChange["kind"]) => (bridge: Bridge) => {
    const { from, to, note } = bridge;
    return { indicator, kind, from, to, note };
  };
  return [
    ...(now ?? []).filter(missingIn(old)).map(named("signed")),
    ...(old ?? []).filter(missingIn(now)).map(named("withdrawn")),
  ];
}

function ratesMoved({ before, after }: Pair): boolean {
  return before !== undefined && !same(ratesOf(before), ratesOf(after));
}

/** Takes the numbers that a bridge can make appear or vanish. */
function ratesOf(scope: ScopeAssessment): readonly unknown[] {
  const { latest, gap, attainment, pace, verdict, reason } = scope;
  const { requiredGrowth, observedGrowth, projection, contribution, expectedNow } = scope;
  return [
    ...[latest?.year, latest?.bridged, gap, attainment, pace, verdict, reason],
    ...[requiredGrowth, observedGrowth, projection, contribution, expectedNow],
  ];
}

function cellOf({ year, calibre }: SeriesPoint): string {
  return `${year} ${calibre}`;
}

function contentOf({ value, qualifier, nature, flag, source, note }: SeriesPoint): FigureContent {
  return { value, qualifier, nature, flag, source, note };
}

function sideOf({ asOf, year, release }: PlanAssessment): AssessmentSide {
  return { asOf, year, release };
}

/** Compares by JSON: both sides are plain data made by one code, so their keys stand in one order. */
function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
