import { z } from "zod";

import { mainParts } from "@/lib/plans/dimensions";
import { PATH_SHAPES, type PathShape } from "@/lib/assessment/formulas/kinds";
import type { PlanAssessment } from "@/lib/assessment/types";

import {
  availablePaths,
  canonicalGrowth,
  growthField,
  growthParam,
  usualPath,
} from "./growth-field";
import {
  REST,
  WHOLE,
  type GrowthField,
  type OutlookInputs,
  type OutlookModel,
} from "./outlook-types";

/** The longest text that can be a number somebody means. */
const MAX_LENGTH = 40;

const text = z
  .union([z.string(), z.array(z.string()).transform(([first = ""]) => first)])
  .default("")
  .transform((value) => value.slice(0, MAX_LENGTH));

export interface ReadInputs {
  readonly inputs: OutlookInputs;
  /** Whether the path asked for does not exist here, so that the usual one is shown. */
  readonly pathProblem: boolean;
}

/**
 * Reads `?g.wuhan=12.5&path=linear` for a model. Never throws: a field that cannot be used says why and the
 * observed growth stands in; parameters that belong to no part are passed over.
 */
export function readOutlookInputs(
  model: OutlookModel,
  query: Readonly<Record<string, string | string[] | undefined>>,
): ReadInputs {
  const fields = model.parts.map((part): GrowthField =>
    growthField(model, part, text.catch("").parse(query[growthParam(part.code)])),
  );
  const asked = text.catch("").parse(query.path);
  const path = pathAmong(availablePaths(model)).safeParse(asked);
  return {
    inputs: { fields, path: path.success ? path.data : usualPath(model) },
    pathProblem: asked !== "" && !path.success,
  };
}

function pathAmong(available: readonly PathShape[]) {
  return z.enum(PATH_SHAPES).refine((path) => available.includes(path));
}

/**
 * Names every parameter that can hold an assumption in this plan, whatever the year: in another year the target
 * may be divided otherwise, and an assumption that means nothing there is passed over, not lost.
 */
export function outlookParams({ scopes }: Pick<PlanAssessment, "scopes">): readonly string[] {
  return ["path", ...[...mainParts(scopes), REST, WHOLE].map(growthParam)];
}

/** Matches an assumption as `canonicalGrowth` writes one. */
const GROWTH = /^-?\d{1,7}(?:\.\d{1,4})?$/;

/**
 * Writes the assumptions of an address in the one form that all addresses with the same answer share. Assumptions
 * for parts of another year stay, as long as they are numbers.
 */
export function canonicalOutlook(
  model: OutlookModel | string,
  assessment: Pick<PlanAssessment, "scopes">,
  query: Readonly<Record<string, string | string[] | undefined>>,
): Readonly<Record<string, string>> {
  if (typeof model === "string") return {};
  const kept: Record<string, string> = {};
  const { pathProblem, inputs } = readOutlookInputs(model, query);
  if (pathProblem) kept["path"] = "-";
  else if (inputs.path !== null && inputs.path !== usualPath(model)) kept["path"] = inputs.path;
  for (const name of outlookParams(assessment)) {
    if (name === "path") continue;
    const typed = text.catch("").parse(query[name]);
    const part = model.parts.find(({ code }) => growthParam(code) === name);
    const growth = part === undefined ? elsewhere(typed) : canonicalGrowth(model, part, typed);
    if (growth !== null) kept[name] = growth;
  }
  return kept;
}

function elsewhere(typed: string): string | null {
  return GROWTH.test(typed) ? typed : null;
}

/**
 * Makes the address `/indicators/scale/outlook` with the assumptions of a query, to come back to; the clocks are
 * left out.
 */
export function outlookPath(
  indicator: string,
  query: Readonly<Record<string, string | string[] | undefined>>,
): string {
  const kept = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const asked = name === "path" || /^g\.[a-z0-9-]{1,60}$/.test(name);
    if (asked && typeof value === "string") kept.set(name, value.slice(0, MAX_LENGTH));
  }
  const path = `/indicators/${indicator}/outlook`;
  return kept.size === 0 ? path : `${path}?${kept.toString()}`;
}
