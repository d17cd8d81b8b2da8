import type { Source } from "@/lib/plans/types";

import type { PlanRecord } from "./schemas";

/** Records in force with the sources that they name. */
export interface PlanRecords {
  readonly records: readonly PlanRecord[];
  readonly sources: readonly Source[];
}
