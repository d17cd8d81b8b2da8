import type { Instant } from "./instant";

/** A numbered, frozen publication, as every reader may know it. */
export interface Release {
  readonly number: number;
  readonly instant: Instant;
  readonly note: string;
  readonly correctionNote: string | null;
  readonly methodVersion: number;
}
