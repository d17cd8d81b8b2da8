import type { Instant } from "@/lib/plans/types";

/** A numbered, frozen publication. `author` is a name and is shown to members only. */
export interface Release {
  readonly number: number;
  readonly instant: Instant;
  readonly note: string;
  readonly correctionNote: string | null;
  readonly methodVersion: number;
}
