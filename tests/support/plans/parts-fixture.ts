import fc from "fast-check";

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

const amount = fc.integer({ min: 0, max: 3000 }).map((tenths) => tenths / 10);
const hubValues = fc.record({ wuhan: amount, xiangyang: amount, yichang: amount, rest: amount });

/** A level by hub in 2022 and 2023; some values may not have been reported. */
export const dividedPlans: fc.Arbitrary<PlanAssessment> = fc
  .record({
    before: hubValues,
    after: hubValues,
    unreported: fc.uniqueArray(fc.constantFrom("wuhan 2022", "yichang 2023", "xiangyang 2022")),
  })
  .map(({ before, after, unreported }) =>
    scaleByHub({
      revisions: [...yearOf(2022, before), ...yearOf(2023, after)].filter(
        ({ scope, year }) => !unreported.some((cell) => cell === `${scope} ${year}`),
      ),
    }),
  );

function yearOf(
  year: number,
  values: Readonly<Record<"wuhan" | "xiangyang" | "yichang" | "rest", number>>,
): readonly ReviewedRevision[] {
  const { rest, ...hubs } = values;
  const whole = Object.values(hubs).reduce((sum, value) => sum + value, rest);
  return Object.entries({ province: whole, ...hubs }).map(([scope, value]) =>
    revision({ scope, year, value: value.toFixed(1) }),
  );
}
