import type { PathShape } from "@/lib/assessment/formulas/kinds";
import { yearSpan } from "@/lib/assessment/formulas/year-span";
import { Decimal, toFinite } from "@/lib/assessment/formulas/decimal";
import { growthBetween } from "@/lib/assessment/formulas/growth";
import { projectTo } from "@/lib/assessment/formulas/projection";
import { satisfiesTarget } from "@/lib/assessment/formulas/satisfies-target";

import {
  REST,
  WHOLE,
  type OutlookModel,
  type OutlookPart,
  type OutlookResult,
  type OutlookYear,
  type RequiredOfRest,
} from "./outlook-types";

/** A chosen growth of the model's kind by the part's code. */
export type ChosenGrowth = ReadonlyMap<string, Decimal>;

/**
 * Computes 测算: where the parts lead if each grows as chosen. At a rate y·(1+g)^n, else y + g·n for every part, and
 * the total is their sum. A part without a choice stays as it is. A calculation, never a figure: nothing of it
 * is stored.
 */
export function runOutlook(
  model: OutlookModel,
  growth: ChosenGrowth,
  path: PathShape | null,
): OutlookResult {
  const { start, target } = model;
  const horizon = Math.max(target.year, start.year) + model.yearsAfterTarget;
  const valuesIn = (year: number): readonly Decimal[] =>
    model.parts.map((part) => valueIn(model, part, growth, year));
  const reaches = (year: number): boolean =>
    satisfiesTarget(sum(valuesIn(year)), "exact", target.comparison, new Decimal(target.bound));
  const reachedYear = yearSpan(start.year + 1, horizon).find(reaches) ?? null;
  const last = Math.max(target.year, reachedYear ?? start.year);
  const inTime = target.year > start.year;
  const total = inTime ? sum(valuesIn(target.year)) : null;
  return {
    years: yearSpan(start.year, last).flatMap((year) =>
      outlookYear(model, path, year, valuesIn(year)),
    ),
    total: toFinite(total),
    short: total && toFinite(new Decimal(target.bound).minus(total)),
    reachesInTime: inTime ? reaches(target.year) : null,
    reachedYear,
    horizon,
    requiredOfRest: requiredOfRest(model, growth),
  };
}

function valueIn(
  { growth: kind, start }: OutlookModel,
  { code, value }: OutlookPart,
  growth: ChosenGrowth,
  year: number,
): Decimal {
  const from = { year: start.year, value: new Decimal(value) };
  return projectTo(kind, from, growth.get(code) ?? new Decimal(0), year) ?? from.value;
}

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), new Decimal(0));
}

/** Makes one year of the result; nothing for a year whose numbers do not fit JSON. */
function outlookYear(
  { paths }: OutlookModel,
  path: PathShape | null,
  year: number,
  values: readonly Decimal[],
): readonly OutlookYear[] {
  const parts = values.map(toFinite).filter((value) => value !== null);
  const total = toFinite(sum(values));
  if (total === null || parts.length < values.length) return [];
  const points = path === null ? [] : (paths[path] ?? []);
  const expected = points.find((point) => point.year === year)?.value ?? null;
  return [{ year, parts, total, expected }];
}

/** Solves bound = Σ others(T) + rest(T) for the rest's growth. */
function requiredOfRest(model: OutlookModel, growth: ChosenGrowth): RequiredOfRest {
  const { start, target, parts } = model;
  const rest = parts.find(({ code }) => code === REST || code === WHOLE);
  if (rest === undefined || target.year <= start.year) return { kind: "none" };
  const others = parts.filter((part) => part !== rest);
  const needed = new Decimal(target.bound).minus(
    sum(others.map((part) => valueIn(model, part, growth, target.year))),
  );
  if (!needed.gt(0)) return { kind: "not-needed" };
  const found = growthBetween(
    model.growth,
    { year: start.year, value: new Decimal(rest.value) },
    { year: target.year, value: needed },
  );
  const number = toFinite(found);
  return number === null ? { kind: "none" } : { kind: "growth", growth: number };
}
