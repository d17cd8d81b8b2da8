import { CONTRADICTIONS } from "./contradictions";
import { LATER_FACTS } from "./later-facts";
import { LEADS } from "./leads/leads";
import { ACTIONS, MILESTONES, NAMED_RESULTS } from "./plan-actions";
import { PRESS_FACTS } from "./press-facts";
import { PROMISES } from "./promises";
import { inOrder, type RetiredRecord } from "./record-data";
import { SUCCESSOR_FACTS } from "./successor-facts";

/** Everything of the three-year plan that is no number, with its sources. */
export const PLAN_RECORDS = inOrder([
  ...PRESS_FACTS,
  ...ACTIONS,
  ...MILESTONES,
  ...NAMED_RESULTS,
  ...LEADS,
  ...LATER_FACTS,
  ...PROMISES,
  ...CONTRADICTIONS,
]);

/**
 * Records that a former version of these files brought and that are not to be shown: `ensureRecords` withdraws them
 * where they were loaded. T18 rested on an English machine summary; the Chinese words have not been found.
 */
export const RETIRED_RECORDS = [
  {
    kind: "contradiction",
    code: "t18",
    reason: "只见于英文机器摘要，未见中文原文：撤下，见到原文后再载入",
  },
] as const satisfies readonly RetiredRecord[];

/** What the plan that follows promises beside its targets. */
export const SUCCESSOR_RECORDS = inOrder(SUCCESSOR_FACTS);
