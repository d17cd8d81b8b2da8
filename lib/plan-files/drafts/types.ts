import type { Instant } from "@/lib/vocabulary/instant";

import type { PlanFile } from "../plan-file";
import type { Fault } from "../row-reader";
import type { PlanTexts } from "../sections";

/** A plan that is not in force yet, as administrators see it. */
export interface PlanDraft {
  readonly code: string;
  readonly lockVersion: number;
  readonly changedAt: Instant;
  readonly author: string;
  /** Whether the one who asks wrote its last version, and so may not put it in force. */
  readonly isOwn: boolean;
  readonly texts: PlanTexts;
  readonly file: PlanFile;
  readonly faults: readonly Fault[];
}
