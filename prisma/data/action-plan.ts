import { CALIBRES } from "./calibres";
import { INDICATORS } from "./indicators";
import { DIMENSIONS, PLAN, SCOPES } from "./plan";
import type { PlanData } from "./plan-data";
import { SOURCES } from "./sources";
import { BASELINES, BRIDGES, TARGETS } from "./targets";

/** The three-year action plan as announced, with the one bridge we sign. */
export const ACTION_PLAN: PlanData = {
  plan: PLAN,
  dimensions: DIMENSIONS,
  scopes: SCOPES,
  indicators: INDICATORS,
  calibres: CALIBRES,
  sources: SOURCES,
  targets: TARGETS,
  baselines: BASELINES,
  bridges: BRIDGES,
};
