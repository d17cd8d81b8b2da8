import { CONTRADICTIONS } from "./contradictions";
import { LATER_FACTS } from "./later-facts";
import { LEADS } from "./leads/leads";
import { ACTIONS, MILESTONES, NAMED_RESULTS } from "./plan-actions";
import { PRESS_FACTS } from "./press-facts";
import { PROMISES } from "./promises";
import { inOrder } from "./record-data";
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

/** What the plan that follows promises beside its targets. */
export const SUCCESSOR_RECORDS = inOrder(SUCCESSOR_FACTS);
