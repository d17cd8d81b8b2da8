import { LAST_YEAR_CHECKS } from "./last-year-checks";
import { ORIGIN_CHECKS } from "./origin-checks";
import { PARTS_CHECKS } from "./parts-checks";
import { RUNNING_COUNT_CHECKS } from "./running-count-checks";
import type { Check, CheckedFigure } from "./types";

/**
 * Of the number among the others; a draft may wait for a neighbour's correction, a submission may not. A new
 * check is added in the file of its subject, with a sentence in each language.
 */
export const FIGURE_CHECKS: readonly Check<CheckedFigure>[] = [
  ...RUNNING_COUNT_CHECKS,
  ...LAST_YEAR_CHECKS,
  ...PARTS_CHECKS,
  ...ORIGIN_CHECKS,
];
