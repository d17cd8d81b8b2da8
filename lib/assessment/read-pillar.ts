import type { Scope } from "@/lib/plans/types";

import type { PlanAssessment } from "./types";

/** Name of the parameter of an address that names the pillar a narrow screen shows. */
export const PILLAR_PARAM = "pillar";

/** Reads the pillar that an address asks for, `?pillar=wuhan`; null where it names none of this plan. */
export function readPillar(
  asked: string | string[] | undefined,
  { scopes }: Pick<PlanAssessment, "scopes">,
): Scope | null {
  return scopes.find(({ code, kind }) => kind !== "province" && code === asked) ?? null;
}
