import { isDeepStrictEqual } from "node:util";

import type { Calibre, LocalText, Plan, Source } from "@/lib/plans/types";

import type { PlanFile } from "./plan-file";
import type { Fault, FaultName } from "./row-reader";
import type { Section } from "./sections";

/** What a site has already, and a new plan has to agree with. */
export interface Site {
  readonly plans: readonly Pick<Plan, "code" | "name" | "endYear" | "illustrative">[];
  readonly calibres: readonly Calibre[];
  readonly sources: readonly Source[];
  /** Units that its plans count in. */
  readonly units: readonly LocalText[];
}

/**
 * Finds what keeps a plan from standing beside what a site has: calibres and sources are shared by all plans, so the
 * same code has to say the same.
 */
export function siteFaults(file: PlanFile, site: Site): readonly Fault[] {
  const faults: Fault[] = [];
  const note = (section: Section, row: number, column: string, name: FaultName) => {
    faults.push({ section, row, column, message: { key: `planFiles.fault.${name}` } });
  };
  const { plan, predecessor = null } = file;
  if (site.plans.some(({ code }) => code === plan.code)) note("plan", 0, "code", "planThere");
  if (site.plans.some(({ illustrative }) => illustrative !== plan.illustrative)) {
    note("plan", 0, "illustrative", "mixed");
  }
  const ended = site.plans.find(({ code }) => code === predecessor);
  if (predecessor !== null && ended === undefined) note("plan", 0, "predecessor", "noPredecessor");
  if (ended !== undefined && ended.endYear >= plan.startYear) {
    note("plan", 0, "predecessor", "planRunning");
  }
  for (const [row, calibre] of file.calibres.entries()) {
    const other = site.calibres.find(({ code }) => code === calibre.code);
    if (other !== undefined && !isDeepStrictEqual(other, calibre)) {
      note("calibres", row, "code", "otherCalibre");
    }
  }
  for (const [row, source] of file.sources.entries()) {
    const other = site.sources.find(({ key }) => key === source.key);
    if (other !== undefined && !isDeepStrictEqual(other, source)) {
      note("sources", row, "code", "otherSource");
    }
  }
  return faults;
}
