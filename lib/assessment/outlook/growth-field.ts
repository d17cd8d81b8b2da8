import type { GrowthKind, PathShape } from "@/lib/assessment/formulas/kinds";
import { Decimal } from "@/lib/assessment/formulas/decimal";

import type { GrowthField, OutlookInputs, OutlookModel, OutlookPart } from "./outlook-types";

/** Digits after the point that a growth is typed with: tenths of a percent, hundredths of a unit. */
const DIGITS: Readonly<Record<GrowthKind, number>> = { rate: 1, units: 2 };

/** Smallest and largest growth that may be asked for: percent a year, or units a year. */
export const GROWTH_LIMITS = {
  rate: { min: -100, max: 1000 },
  units: { min: -1_000_000, max: 1_000_000 },
} as const;

const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?$/;

/** Names a part's field in the form and in the address: `g.wuhan`. */
export function growthParam(code: string): string {
  return `g.${code}`;
}

/** Writes a growth as it stands in a field: 30.9 for a rate of 0.30901. */
export function growthText(
  { growth: kind }: Pick<OutlookModel, "growth">,
  growth: Decimal,
): string {
  const scaled = kind === "rate" ? growth.mul(100) : growth;
  const rounded = scaled.toDecimalPlaces(DIGITS[kind]);
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed();
}

/**
 * Reads one field. A text that is empty or reads like the observed growth is the observed growth, unrounded,
 * so that a form sent as it stood changes nothing. Full-width digits, `%` and `−` are understood.
 */
export function growthField(model: OutlookModel, part: OutlookPart, text: string): GrowthField {
  const { code } = part;
  const observed = new Decimal(part.observed ?? 0);
  const usual = growthText(model, observed);
  const field = { code, text, growth: observed, chosen: false, problem: null };
  if (text.trim() === "") return { ...field, text: usual };
  const plain = text.normalize("NFKC").replaceAll("−", "-").replace(/[\s%]/g, "");
  if (!NUMBER.test(plain) || !/\d/.test(plain)) return { ...field, problem: "number" };
  const typed = new Decimal(plain.replaceAll(",", ""));
  const { min, max } = GROWTH_LIMITS[model.growth];
  if (typed.lt(min) || typed.gt(max)) return { ...field, problem: "range" };
  if (typed.eq(usual)) return field;
  const growth = model.growth === "rate" ? typed.div(100) : typed;
  return { ...field, growth, chosen: true };
}

/** Digits after the point that are told apart in an address: more than anybody types. */
const TOLD_APART = 4;

/**
 * Writes a field's text in the one form that all texts with the same answer share; null where it changes nothing.
 * A text that is no number is `-`, one beyond the limits the number just beyond them.
 */
export function canonicalGrowth(
  model: OutlookModel,
  part: OutlookPart,
  text: string,
): string | null {
  const { growth, chosen, problem } = growthField(model, part, text);
  if (problem === "number") return "-";
  if (problem === "range") return String(GROWTH_LIMITS[model.growth].max + 1);
  if (!chosen) return null;
  const typed = model.growth === "rate" ? growth.mul(100) : growth;
  return typed.toDecimalPlaces(TOLD_APART).toFixed();
}

/** Writes the inputs as a query: only what differs from the observed growths and the usual path. */
export function outlookQuery(model: OutlookModel, inputs: OutlookInputs): URLSearchParams {
  const query = new URLSearchParams();
  for (const { code, text, chosen } of inputs.fields) {
    if (chosen) query.set(growthParam(code), text);
  }
  if (inputs.path !== null && inputs.path !== usualPath(model)) query.set("path", inputs.path);
  return query;
}

/** Chooses the path shown without a choice: the verdict's, else the first there is; null where there is none. */
export function usualPath({ officialPath, paths }: OutlookModel): PathShape | null {
  return officialPath ?? availablePaths({ paths })[0] ?? null;
}

export function availablePaths({ paths }: Pick<OutlookModel, "paths">): readonly PathShape[] {
  return (["linear", "geometric"] as const).filter((path) => paths[path] !== undefined);
}

/** Sets the ends of a slider around a growth so far, in the field's unit; whatever lies outside can be typed. */
export function sliderRange(
  model: OutlookModel,
  { observed }: OutlookPart,
): { min: number; max: number; step: number } {
  const { start, target } = model;
  if (model.growth === "rate") {
    const percent = (observed ?? 0) * 100;
    return {
      min: Math.max(-100, Math.min(-20, tens(percent - 20, Math.floor))),
      max: Math.max(80, tens(percent * 2, Math.ceil)),
      step: 0.1,
    };
  }
  // The slider reaches as far as would close the whole gap within the years that are left, or in one year; with
  // `lte` downwards.
  const years = Math.max(target.year - start.year, 1);
  const way = target.comparison === "lte" ? -1 : 1;
  const gap = Math.max((target.bound - start.value) * way, 0);
  const along = (observed ?? 0) * way;
  const reach = Math.max(5, Math.ceil(gap / years), Math.ceil(along * 2));
  const back = Math.min(0, Math.floor(along * 2));
  const [min, max] = way === 1 ? [back, reach] : [-reach, -back];
  return { min, max, step: reach <= 20 ? 0.1 : 1 };
}

function tens(value: number, round: (value: number) => number): number {
  return round(value / 10) * 10;
}
