import type { PlanAssessment } from "@/lib/assessment/types";
import type { ReviewedRevision } from "@/lib/figures/types";

import { assess, revision } from "./hubei-plan";

/** Scale by hub, 2022 and 2023, in the target's calibre: growth 50 %, 25 %, 10 %, and 167 ÷ 146 for the rest. */
export const SCALE_BY_HUB: readonly ReviewedRevision[] = [
  revision({ year: 2022, value: "516" }),
  revision({ year: 2023, value: "700" }),
  ...[
    ["wuhan", "300", "450"],
    ["xiangyang", "40", "50"],
    ["yichang", "30", "33"],
  ].flatMap(([scope = "", before = "", after = ""]) => [
    revision({ scope, year: 2022, value: before }),
    revision({ scope, year: 2023, value: after }),
  ]),
];

export function scaleByHub(over: Parameters<typeof assess>[0] = {}, year = 2023): PlanAssessment {
  return assess({ revisions: SCALE_BY_HUB, ...over }, year);
}

/** Landmark results at the end of 2024: unless given otherwise 20, of them 13, 1 and 1 in the hubs. */
export function resultsByHub(
  values: Readonly<Record<string, number>> = { province: 20, wuhan: 13, xiangyang: 1, yichang: 1 },
): PlanAssessment {
  const revisions = Object.entries(values).map(([scope, value]) =>
    revision({ indicator: "landmark-results", scope, year: 2024, value: String(value) }),
  );
  return assess({ revisions }, 2024);
}
