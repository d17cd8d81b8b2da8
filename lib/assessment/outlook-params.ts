import { z } from "zod";

import { availablePaths, growthField, growthParam, usualPath } from "./growth-field";
import type { GrowthField, OutlookInputs, OutlookModel } from "./outlook-types";
import { PATHS, type PathShape } from "./path-comparison";

const text = z
  .union([z.string(), z.array(z.string()).transform(([first = ""]) => first)])
  .default("")
  .transform((value) => value.slice(0, 40));

export interface ReadInputs {
  readonly inputs: OutlookInputs;
  /** The path asked for does not exist here: the usual one is shown. */
  readonly pathProblem: boolean;
}

/**
 * Reads `?g.wuhan=12.5&path=linear` for a model. Never throws: a field that cannot be used says why and the
 * observed growth stands in; parameters of nobody are passed over.
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
  return z.enum(PATHS).refine((path) => available.includes(path));
}
