import type { LocalText, Source } from "@/lib/plans/types";

import type { Judgement } from "./judgement";
import type { VersionState } from "./policy";

/** A judgement that is being written or waits for review. */
export interface OpenJudgement {
  readonly version: string;
  readonly lockVersion: number;
  readonly state: VersionState;
  readonly author: string;
  readonly judgement: Judgement;
  /** Why it replaces the version in force; null for the first one. */
  readonly why: string | null;
  readonly mayEdit: boolean;
  readonly mayDecide: boolean;
  readonly isOwn: boolean;
}

/** One statement target on the desk where it is judged. */
export interface JudgementRow {
  readonly indicator: string;
  readonly name: LocalText;
  readonly wording: LocalText;
  readonly inForce: Judgement | null;
  readonly open: OpenJudgement | null;
  /** Number of the last decided version, 0 where there is none: what a new version follows. */
  readonly last: number;
}

export interface JudgementDesk {
  readonly rows: readonly JudgementRow[];
  readonly sources: readonly Source[];
  readonly mayWrite: boolean;
}
