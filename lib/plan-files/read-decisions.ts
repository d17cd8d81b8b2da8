import { Decimal } from "decimal.js";

import { entryYears } from "@/lib/figures/entry-years";
import type { Indicator, LocalText, Scope, TargetOrigin } from "@/lib/plans/types";
import { readBound } from "@/lib/targets/read-bound";

import type { BaselineData, BridgeData, DueDate, PlanFile, TargetData } from "./plan-file";
import { rowsOf, YEARS, type Definitions } from "./read-definitions";
import type { Fault, RowReader } from "./row-reader";
import type { PlanTexts } from "./sections";

type Decisions = Pick<PlanFile, "targets" | "baselines" | "bridges"> & { dueDates: DueDate[] };

interface Placed {
  readonly row: RowReader;
  readonly indicator: Indicator | null;
  readonly scope: Scope | null;
  readonly version: number;
}

/** Reads targets, allocations with their milestones, baselines, bridges and due dates. */
export function readDecisions(
  texts: PlanTexts,
  definitions: Definitions,
  faults: Fault[],
): Decisions {
  const rows = (["targets", "allocations"] as const).flatMap((section) =>
    rowsOf(texts, section, faults).map((row) => ({
      ...placeOf(row, definitions),
      origin: section === "targets" ? ("plan" as const) : ("allocation" as const),
    })),
  );
  const targets = rows.map((row) => readTarget(row, definitions));
  noteVersions(rows, { column: "year", name: "targetTwice" });
  const baselineRows = rowsOf(texts, "baselines", faults).map((row) => placeOf(row, definitions));
  const baselines = baselineRows.map((row) => readBaseline(row, definitions));
  noteLateBaselines(baselineRows, baselines, targets);
  noteVersions(baselineRows, { column: "version", name: "twice" });
  return {
    targets: withMilestones(texts, targets, definitions, faults),
    baselines,
    bridges: readBridges(texts, definitions, faults),
    dueDates: readDueDates(texts, definitions, faults),
  };
}

function placeOf(row: RowReader, { indicators, scopes }: Definitions): Placed {
  const whole = scopes.find(({ parent }) => parent === null) ?? null;
  return {
    row,
    indicator: row.reference("indicator", indicators),
    scope: row.text("scope") === "" ? whole : row.reference("scope", scopes),
    version: row.integer("version", { min: 1, max: 999, empty: 1 }),
  };
}

function readTarget(
  { row, indicator, scope, version, origin }: Placed & { origin: TargetOrigin },
  definitions: Definitions,
): TargetData {
  const { start, end, last } = years(definitions);
  // Only what is decided later can put a target off beyond the plan.
  const isLater = version > 1 || origin === "allocation";
  const comparison = row.choice("comparison", "gte");
  const isStatement = comparison === "statement";
  if (indicator !== null && isStatement !== (indicator.accrual === "qualitative")) {
    row.fault("comparison", "statement");
  }
  if (indicator?.context === true && scope?.parent === null) row.fault("indicator", "context");
  const calibre = row.reference("calibre", definitions.calibres);
  if (!isStatement && row.text("calibre") === "") row.fault("calibre", "noCalibre");
  const min = bound(row, "min", indicator, !isStatement);
  const max = bound(row, "max", indicator, comparison === "between");
  if (min !== null && max !== null && new Decimal(max).lt(min)) row.fault("max", "upperBelow");
  const reason = row.optional("reason");
  if (version > 1 && reason === null) row.fault("reason", "reason");
  return {
    indicator: indicator?.code ?? "",
    scope: scope?.code ?? "",
    version,
    year: row.integer("year", { min: start, max: isLater ? last : end, empty: end }),
    comparison,
    min,
    max,
    calibre: isStatement ? null : (calibre?.code ?? null),
    wording: row.words("wording"),
    origin,
    reason,
    reading: row.optionalWords("reading"),
    source: sourceOf(row, definitions),
    milestones: [],
  };
}

/**
 * Gives the first and last year of the plan, and those around it that the site's own forms take: what these have written
 * has to fit into its file. Any year where the plan does not say its own.
 */
function years({ plan, isDated }: Definitions) {
  const { min, max } = YEARS;
  if (!isDated) return { start: min, end: max, first: min, last: max };
  const { startYear: start, endYear: end } = plan;
  return { start, end, ...entryYears(plan, "forecast", end) };
}

function bound(
  row: RowReader,
  column: "min" | "max" | "value",
  indicator: Indicator | null,
  isNeeded: boolean,
): string | null {
  const text = row.text(column);
  if (text === "") return isNeeded ? row.fault(column, "noBound") : null;
  if (!isNeeded) return row.fault(column, "needlessBound");
  if (indicator === null) return null;
  const read = readBound(text, indicator);
  if (read.ok) return read.value;
  for (const problem of read.problems) row.refuse(column, problem);
  return null;
}

function sourceOf(row: RowReader, { sources }: Definitions): string | null {
  return row.reference("source", namedSources(sources))?.code ?? null;
}

const namedOf = new WeakMap<Definitions["sources"], readonly { code: string; name: LocalText }[]>();

/** Gives the sources by code and title: one list for all rows, because its names are folded once. */
function namedSources(sources: Definitions["sources"]) {
  const known = namedOf.get(sources);
  if (known !== undefined) return known;
  const named = sources.map(({ key, title }) => ({ code: key, name: { zh: title, en: title } }));
  namedOf.set(sources, named);
  return named;
}

function withMilestones(
  texts: PlanTexts,
  targets: readonly TargetData[],
  definitions: Definitions,
  faults: Fault[],
): readonly TargetData[] {
  const steps = rowsOf(texts, "milestones", faults).map((row) => {
    const { indicator, scope, version } = placeOf(row, definitions);
    const target = targets.find(
      (one) =>
        one.indicator === indicator?.code && one.scope === scope?.code && one.version === version,
    );
    const { start, last } = years(definitions);
    const year = row.integer("year", { min: start, max: last, empty: start });
    if (target === undefined) row.fault("indicator", "noTarget");
    else if (target.comparison === "statement") row.fault("indicator", "statement");
    else if (year >= target.year) row.fault("year", "milestoneYear", { year: String(target.year) });
    return { row, target, year, value: bound(row, "value", indicator, true) ?? "0" };
  });
  for (const step of steps) {
    const twin = steps.find(({ target, year }) => target === step.target && year === step.year);
    if (twin !== step) step.row.fault("year", "twice");
  }
  return targets.map((target) => ({
    ...target,
    milestones: steps
      .filter((step) => step.target === target)
      .map(({ year, value }) => ({ year, value }))
      .toSorted((a, b) => a.year - b.year),
  }));
}

function readBaseline(
  { row, indicator, scope, version }: Placed,
  definitions: Definitions,
): BaselineData {
  const { end } = years(definitions);
  if (indicator?.accrual === "qualitative") row.fault("indicator", "statement");
  const reason = row.optional("reason");
  if (version > 1 && reason === null) row.fault("reason", "reason");
  return {
    indicator: indicator?.code ?? "",
    scope: scope?.code ?? "",
    version,
    year: row.integer("year", { min: YEARS.min, max: end, empty: end }),
    value: bound(row, "value", indicator, true) ?? "0",
    qualifier: row.choice("qualifier", "exact"),
    calibre: row.reference("calibre", definitions.calibres)?.code ?? "",
    wording: row.words("wording"),
    publishedGrowth: growthOf(row),
    source: sourceOf(row, definitions),
    reason,
  };
}

/** Refuses a baseline that is not before any year of its target: no value could come after it. */
function noteLateBaselines(
  rows: readonly Placed[],
  baselines: readonly BaselineData[],
  targets: readonly TargetData[],
): void {
  const keyOf = ({ indicator, scope }: TargetData | BaselineData) => `${indicator} ${scope}`;
  const last = new Map<string, number>();
  for (const target of targets) {
    const place = keyOf(target);
    last.set(place, Math.max(target.year, last.get(place) ?? 0));
  }
  for (const [index, baseline] of baselines.entries()) {
    const year = last.get(keyOf(baseline)) ?? Infinity;
    const row = rows[index]?.row;
    // A year that could not be read has its own fault.
    if (baseline.year >= year && Number.parseInt(row?.text("year") ?? "", 10) === baseline.year) {
      row?.fault("year", "milestoneYear", { year: String(year) });
    }
  }
}

/** Reads the growth announced with a baseline, written as 32.6%, as a fraction. */
function growthOf(row: RowReader): string | null {
  const text = row.text("publishedGrowth").replace("％", "%");
  if (text === "") return null;
  const percent = /^(-?\d{1,4}(?:\.\d{1,4})?)\s*%$/.exec(text)?.[1];
  if (percent === undefined) return row.fault("publishedGrowth", "growth");
  return new Decimal(percent).div(100).toFixed();
}

function readBridges(texts: PlanTexts, definitions: Definitions, faults: Fault[]): BridgeData[] {
  const { indicators, calibres } = definitions;
  const signed = new Set<string>();
  return rowsOf(texts, "bridges", faults).map((row) => {
    const from = row.reference("from", calibres)?.code ?? "";
    const to = row.reference("to", calibres)?.code ?? "";
    if (from !== "" && from === to) row.fault("to", "sameCalibre");
    const note: LocalText = row.words("note");
    const indicator = row.reference("indicator", indicators);
    if (indicator?.accrual === "qualitative") row.fault("indicator", "statement");
    const code = indicator?.code ?? "";
    if (row.yes("withdrawn")) return { indicator: code, from, to, note, withdrawn: true };
    const bridge = `${code} ${from} ${to}`;
    if (signed.has(bridge)) row.fault("to", "twice");
    signed.add(bridge);
    return { indicator: code, from, to, note };
  });
}

function readDueDates(texts: PlanTexts, definitions: Definitions, faults: Fault[]): DueDate[] {
  const seen = new Set<number>();
  const { start, first, last } = years(definitions);
  return rowsOf(texts, "dueDates", faults).map((row) => {
    const year = row.integer("year", { min: first, max: last, empty: start });
    if (seen.has(year)) row.fault("year", "twice");
    seen.add(year);
    const dueOn = row.text("dueOn");
    const day = new Date(`${dueOn}T00:00:00Z`);
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(dueOn) && !Number.isNaN(day.getTime());
    if (dueOn !== "" && !(isDay && day.toISOString().startsWith(dueOn))) row.fault("dueOn", "day");
    return { year, dueOn };
  });
}

/** The versions of one place count up from 1 without a gap; `again` is said of a version that stands twice. */
function noteVersions(
  rows: readonly Placed[],
  again: { column: string; name: "twice" | "targetTwice" },
): void {
  const known = new Map<string, Set<number>>();
  for (const { indicator, scope, version } of rows) {
    const place = `${indicator?.code ?? ""} ${scope?.code ?? ""}`;
    known.set(place, (known.get(place) ?? new Set()).add(version));
  }
  const seen = new Set<string>();
  for (const { row, indicator, scope, version } of rows) {
    if (indicator === null || scope === null) continue;
    const place = `${indicator.code} ${scope.code}`;
    if (seen.has(`${place} ${version}`)) row.fault(again.column, again.name);
    else if (version > 1 && known.get(place)?.has(version - 1) !== true) {
      row.fault("version", "version");
    }
    seen.add(`${place} ${version}`);
  }
}
