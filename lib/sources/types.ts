import type { Source } from "@/lib/plans/types";
import type { VersionState } from "@/lib/records/policy";
import type { Payload } from "@/lib/records/schemas";

/** A check that is being written or waits for a second person. */
export interface OpenCheck {
  readonly version: string;
  readonly lockVersion: number;
  readonly state: VersionState;
  readonly author: string;
  readonly isOwn: boolean;
  readonly mayEdit: boolean;
  readonly mayTakeBack: boolean;
  readonly mayDecide: boolean;
  readonly payload: Payload<"source-check">;
}

/** A source that a plan uses, with its check in force and the one that is open. */
export interface SourceRow {
  /** As it is shown now: with the grade and the check in force. */
  readonly source: Source;
  /** Who checked it and who approved the check, for members only; null where nobody has. */
  readonly checkedBy: { readonly author: string; readonly reviewer: string } | null;
  readonly open: OpenCheck | null;
  /** The last version, where it was the reader's own and came back: why, from whom, and what it said. */
  readonly returned: {
    readonly note: string;
    readonly by: string;
    readonly payload: Payload<"source-check">;
  } | null;
  /** Number of the last decided version, 0 where there is none. */
  readonly last: number;
  readonly uses: { readonly figures: number; readonly targets: number; readonly records: number };
}

export interface SourceDesk {
  readonly rows: readonly SourceRow[];
  readonly mayWrite: boolean;
}
