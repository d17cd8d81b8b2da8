import { yearSpan } from "@/lib/assessment/formulas/year-span";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { MessageRef } from "@/lib/errors/domain-error";

import type { ComparisonMode } from "./modes";
import { comparisonSchema, MOST, type ComparisonQuery } from "./schema";

export type SortKey = "plan" | "indicator" | "scope" | `y${number}`;

/** What is compared: codes in the plan's order and years, ascending. */
export interface Selection {
  indicators: readonly string[];
  scopes: readonly string[];
  years: readonly number[];
  mode: ComparisonMode;
  /** Column to sort by; `y2024` sorts by that year's values. */
  sort: SortKey;
  dir: "asc" | "desc";
}

export interface ChosenSelection {
  selection: Selection;
  /** Years that may be chosen. */
  years: readonly number[];
  /** What was left out of the address, and why. */
  notices: readonly MessageRef[];
}

type Params = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Reads an address against a plan. Whatever is not given gets its usual value: the first indicators with a
 * number, the province and its first parts, the plan's years. What is unknown, or more than fits, is left out
 * with a sentence; an address that cannot be read at all counts as none. Pure.
 */
export function chooseSelection(params: Params, assessment: PlanAssessment): ChosenSelection {
  const parsed = comparisonSchema.safeParse(params);
  const query: ComparisonQuery = parsed.success ? parsed.data : comparisonSchema.parse({});
  const notices: MessageRef[] = parsed.success ? [] : [{ key: "compare.errors.unreadable" }];
  const counted = assessment.indicators.filter(({ accrual }) => accrual !== "qualitative");
  const known = knownYears(assessment);

  const indicators = choose("indicators", counted.map(codeOf), query.indicators, 2);
  const scopes = choose("scopes", assessment.scopes.map(codeOf), query.scopes, 4);
  const wanted = query.years ?? fromTo(query, known);
  const plan = { first: assessment.plan.startYear - 1, last: assessment.plan.endYear };
  const usual = known.filter((year) => year >= plan.first && year <= plan.last);
  const years = choose("years", known, wanted, Infinity, usual);
  const sortable = new Set<string>([
    "plan",
    "indicator",
    "scope",
    ...years.map((year) => `y${year}`),
  ]);
  const sort = query.sort !== null && sortable.has(query.sort) ? (query.sort as SortKey) : "plan";
  const { mode, dir } = query;
  return { selection: { indicators, scopes, years, mode, sort, dir }, years: known, notices };

  function choose<Item extends string | number>(
    what: keyof typeof MOST,
    all: readonly Item[],
    asked: readonly Item[] | null,
    usually: number,
    otherwise: readonly Item[] = all.slice(0, usually),
  ): readonly Item[] {
    if (asked === null) return otherwise.slice(0, MOST[what]);
    const found = all.filter((item) => asked.includes(item));
    const unknown = new Set(asked).size - found.length;
    if (unknown > 0)
      notices.push({ key: `compare.errors.unknown.${what}`, values: { count: unknown } });
    const most = MOST[what];
    if (found.length > most) notices.push({ key: `compare.errors.most.${what}`, values: { most } });
    return found.length === 0 ? otherwise.slice(0, most) : found.slice(0, most);
  }
}

/** Writes the selection as an address, which `chooseSelection` reads again. */
export function selectionQuery(selection: Selection): Readonly<Record<string, string>> {
  const { indicators, scopes, years, mode, sort, dir } = selection;
  return {
    indicators: indicators.join(","),
    scopes: scopes.join(","),
    years: yearsText(years),
    ...(mode === "value" ? {} : { mode }),
    ...(sort === "plan" ? {} : { sort, dir }),
  };
}

/** Stands in a canonical address for an item that the plan does not know; the same for every such item. */
const UNKNOWN = "-";
/** No plan knows more unknown items than this: the sentence then says this number. */
const MOST_UNKNOWN = 6;

/**
 * Writes an address in the one form that all addresses with the same answer share: `chooseSelection` gives for it
 * what it gives for `params`, sentences included (more than six unknown items count as six). What the plan knows
 * bounds how many there are. Pure.
 */
export function canonicalSelection(
  params: Params,
  assessment: PlanAssessment,
): Readonly<Record<string, string>> {
  const parsed = comparisonSchema.safeParse(params);
  // A text that no year can be read from.
  if (!parsed.success) return { years: UNKNOWN };
  const query = parsed.data;
  const { years: known, selection } = chooseSelection(params, assessment);
  const counted = assessment.indicators.filter(({ accrual }) => accrual !== "qualitative");
  const lists = {
    indicators: inOneForm(query.indicators, counted.map(codeOf), (n) => `${UNKNOWN}${n}`),
    scopes: inOneForm(query.scopes, assessment.scopes.map(codeOf), (n) => `${UNKNOWN}${n}`),
    years: inOneForm(query.years ?? fromTo(query, known), known, (n) => `000${n}`),
  };
  return {
    ...Object.fromEntries(Object.entries(lists).filter(([, text]) => text !== "")),
    ...(selection.mode === "value" ? {} : { mode: selection.mode }),
    ...(selection.sort === "plan" ? {} : { sort: selection.sort }),
    ...(selection.dir === "desc" ? { dir: selection.dir } : {}),
  };
}

/** Writes a list in the plan's order, what is unknown as numbered stand-ins; blank where nothing is asked for. */
function inOneForm<Item extends string | number>(
  asked: readonly Item[] | null,
  all: readonly Item[],
  standIn: (number: number) => string,
): string {
  if (asked === null) return "";
  const found = all.filter((item) => asked.includes(item));
  const unknown = Math.min(MOST_UNKNOWN, new Set(asked).size - found.length);
  return [...found, ...Array.from({ length: unknown }, (_, index) => standIn(index))].join(",");
}

function yearsText(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  const whole = first !== undefined && last !== undefined && last - first === years.length - 1;
  return whole && first !== last ? `${first}-${last}` : years.join(",");
}

/**
 * Lists every year from the first that anything is known of, or the year before the plan, to the last. Years after the
 * assessment year are among them only while nothing but forecasts is known of them: what was reported for them since is
 * no part of the assessed state.
 */
function knownYears({ plan, year: judged, indicators }: PlanAssessment): readonly number[] {
  let [first, last] = [plan.startYear - 1, plan.endYear];
  const later = new Set<number>();
  // In one pass: a large plan has thousands of values, and every address of a comparison is read with it.
  for (const { scopes } of indicators) {
    for (const { year, nature } of scopes.flatMap(({ series }) => series)) {
      first = Math.min(first, year);
      last = Math.max(last, year);
      if (nature !== "forecast" && year > judged) later.add(year);
    }
  }
  return yearSpan(first, last).filter((year) => !later.has(year));
}

function fromTo({ from, to }: ComparisonQuery, known: readonly number[]): readonly number[] | null {
  if (from === null && to === null) return null;
  const [a, b] = [from ?? known[0] ?? 0, to ?? known.at(-1) ?? 0];
  const [first, last] = [Math.min(a, b), Math.max(a, b)];
  return known.filter((year) => year >= first && year <= last);
}

function codeOf({ code }: { code: string }): string {
  return code;
}
