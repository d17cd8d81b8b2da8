import { readGapLens } from "@/lib/addresses/gap-lens";
import { PART_ROW, readPartRow } from "@/lib/addresses/part-row";
import { PRESENT_PARAM, readPresent } from "@/lib/addresses/present";
import { hasGapRow } from "@/lib/assessment/charts/gap-rows";
import { parseYear } from "@/lib/assessment/load/clock-params";
import { outlookModel } from "@/lib/assessment/outlook/outlook-model";
import { canonicalOutlook } from "@/lib/assessment/outlook/outlook-params";
import { boardSheets } from "@/lib/assessment/charts/board-sheets";
import { readSheet, SHEET_PARAM } from "@/lib/plans/sheets";
import { PILLAR_PARAM, readPillar } from "@/lib/assessment/read-pillar";
import { readVerdict, VERDICT_PARAM } from "@/lib/assessment/read-verdict";
import { dimensionCodes } from "@/lib/plans/dimensions";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { canonicalSelection } from "@/lib/comparison/selection";
import { filterQuery, NO_INDICATOR, readFilter } from "@/lib/register/register-filter";

/** A page of a public link in its canonical form. */
export interface CanonicalPage {
  /** Path below the link's base, such as "/indicators/scale". */
  path: string;
  /** Query without its question mark; blank for none. */
  search: string;
}

/** Gives what a release shows, judged for a year; undefined for the year that the engine chooses. */
export type AssessmentOf = (year: number | undefined) => Promise<PlanAssessment>;

/** Pages of a register that are told apart; beyond its last one a register shows that. */
const MOST_PAGES = 100;

/** Stands in an address for whatever is unknown, unreadable or out of range: none of ours is called so. */
export const UNKNOWN = "-";

type Query = Readonly<Record<string, string | string[] | undefined>>;

interface Asked {
  query: Query;
  assessment: PlanAssessment;
  indicator: IndicatorAssessment | undefined;
  scope: string | undefined;
}

/** What each page takes from its address, in one form; nothing else reaches its rendering. */
const PAGES: readonly (readonly [RegExp, readonly ((asked: Asked) => Values)[]])[] = [
  [/^$/, [yearOf, momentOf, verdictOf, presentOf]],
  [/^\/indicators$/, [yearOf, momentOf]],
  [/^\/indicators\/(?<indicator>[^/]+)$/, [yearOf, momentOf, lensOf]],
  [/^\/indicators\/(?<indicator>[^/]+)\/outlook$/, [yearOf, momentOf, assumptionsOf]],
  [/^\/pillars$/, [yearOf, momentOf, pillarOf, sheetOf]],
  [/^\/pillars\/(?<scope>[^/]+)$/, [yearOf, momentOf, rowOf]],
  [/^\/plan$/, [yearOf, momentOf]],
  [/^\/register$/, [yearOf, momentOf, entriesOf]],
  [/^\/compare$/, [({ query, assessment }) => canonicalSelection(query, assessment)]],
  [/^\/changes$/, [earlierOf]],
  [/^\/final$/, []],
  [/^\/password$/, []],
  [/^\/embed\/(?<indicator>[^/]+)$/, []],
];

type Values = Readonly<Record<string, string>>;

/** Whether a link can have a page at this path at all. */
export function isPagePath(path: string): boolean {
  return PAGES.some(([shape]) => shape.test(path));
}

/**
 * Reads the address of a public page into its canonical form: only the parameters that the page takes, only
 * values that mean something in this release, in one order. So there are as many pages of a release as the plan
 * has years, indicators and scopes to ask for (comparisons and calculations: as many as can be chosen), whatever
 * a stranger makes up. Null for what is no page.
 */
export async function canonicalPage(
  path: string,
  params: URLSearchParams,
  assessmentOf: AssessmentOf,
): Promise<CanonicalPage | null> {
  const page = PAGES.find(([shape]) => shape.test(path));
  if (page === undefined) return null;
  const [shape, readers] = page;
  const { indicator, scope } = shape.exec(path)?.groups ?? {};
  const query = queryOf(params);
  const plain = await assessmentOf(undefined);
  const year = readers.includes(yearOf) ? parseYear(query.year, plain.plan) : null;
  const isOfYear = readers.includes(assumptionsOf) && year?.ok === true;
  const assessment = isOfYear ? await assessmentOf(year.value) : plain;
  const found = assessment.indicators.find(({ code }) => code === indicator);
  const isKnown =
    (indicator === undefined || found !== undefined) &&
    (scope === undefined || assessment.scopes.some(({ code }) => code === scope));
  if (!isKnown) return { path: path.split("/").with(2, UNKNOWN).join("/"), search: "" };
  const asked = { query, assessment, indicator: found, scope };
  const values = readers.flatMap((read) => Object.entries(read(asked)));
  return { path, search: new URLSearchParams(values.map((pair) => [...pair])).toString() };
}

/** Gives a query as pages get it: one text, or a list where a name is repeated. */
function queryOf(params: URLSearchParams): Query {
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const all = params.getAll(name);
      return [name, all.length > 1 ? all : all[0]];
    }),
  );
}

function yearOf({ query, assessment }: Asked): Values {
  const year = parseYear(query.year, assessment.plan);
  if (!year.ok) return { year: UNKNOWN };
  return year.value === undefined ? {} : { year: String(year.value) };
}

/** Another release or day than the one that is shown: a page of a link shows one, and says so where another is asked for. */
function momentOf({ query, assessment }: Asked): Values {
  const textOf = (value: string | string[] | undefined) => [value ?? ""].flat().join("").trim();
  const release = textOf(query.release);
  const isOther = release !== "" && release !== String(assessment.release);
  return isOther || textOf(query.asOf) !== "" ? { release: UNKNOWN } : {};
}

function lensOf({ query, assessment }: Asked): Values {
  const lens = readGapLens(query.by, dimensionCodes(assessment.scopes));
  return lens === null ? {} : { by: lens };
}

function verdictOf({ query }: Asked): Values {
  const verdict = readVerdict(query[VERDICT_PARAM]);
  return verdict === null ? {} : { [VERDICT_PARAM]: verdict };
}

function presentOf({ query }: Asked): Values {
  return readPresent(query[PRESENT_PARAM]) ? { [PRESENT_PARAM]: "" } : {};
}

function pillarOf({ query, assessment }: Asked): Values {
  const pillar = readPillar(query[PILLAR_PARAM], assessment);
  return pillar === null ? {} : { [PILLAR_PARAM]: pillar.code };
}

function sheetOf({ query, assessment }: Asked): Values {
  const sheet = readSheet(query[SHEET_PARAM], boardSheets(assessment, assessment.indicators));
  return sheet === null || sheet.number === 1 ? {} : { [SHEET_PARAM]: String(sheet.number) };
}

/** Which entries are asked for, by what the plan has: free text would make as many pages as anybody can think of. */
function entriesOf({ query, assessment }: Asked): Values {
  const { indicator, state, scope, year, page } = readFilter(query);
  const { plan, scopes, indicators } = assessment;
  const hasRegister = indicators.some(({ code, register }) => register && code === indicator);
  const isNear = year !== null && year >= plan.startYear - 5 && year <= plan.endYear + 5;
  return filterQuery({
    indicator: hasRegister || indicator === NO_INDICATOR ? indicator : null,
    state,
    scope: scopes.some(({ code }) => code === scope) ? scope : null,
    year: isNear ? year : null,
    page: Math.min(page, MOST_PAGES),
  });
}

/** What is no row of the part chooses nothing. */
function rowOf({ query, assessment, scope }: Asked): Values {
  const row = readPartRow(query[PART_ROW]);
  if (row === null || scope === undefined || !hasGapRow(assessment, scope, row)) return {};
  return { [PART_ROW]: row };
}

function assumptionsOf({ query, assessment, indicator }: Asked): Values {
  if (indicator === undefined) return {};
  return canonicalOutlook(outlookModel(assessment, indicator), assessment, query);
}

/** Numbers of releases begin with 1 and leave none out. */
function earlierOf({ query, assessment }: Asked): Values {
  const { from } = query;
  // WeChat writes `from=singlemessage` behind what it passes on.
  if (from === undefined || /^[a-z]*$/i.test([from].flat().join("-"))) return {};
  const isNumber = typeof from === "string" && /^[1-9]\d{0,8}$/.test(from.trim());
  const isEarlier = isNumber && Number(from) < (assessment.release ?? 0);
  return { from: isEarlier ? from.trim() : UNKNOWN };
}
