import type { LocalText } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";

import { recordsInForce, type ApprovedVersion } from "./in-force";
import type { JUDGEMENT_REASONS, JUDGEMENT_RESULTS } from "./judgement-terms";
import type { Payload } from "./schemas";

/**
 * What somebody in charge said of a target that is a statement. It stands beside what is computed and never enters it:
 * no verdict, no count and no chart is made of it.
 */
export interface Judgement {
  readonly result: (typeof JUDGEMENT_RESULTS)[number];
  /** Why it cannot be judged, exactly where the result is `open`. */
  readonly open: (typeof JUDGEMENT_REASONS)[number] | null;
  /** The office or meeting that judged. */
  readonly by: LocalText;
  readonly document: LocalText;
  /** When, as exactly as it is known: `2026-03`, `2026-Q1`, `2026`. */
  readonly on: string;
  readonly reason: LocalText;
  /** Key of the source that has it. */
  readonly source: string;
  readonly version: number;
  readonly approvedAt: Instant;
}

/** A version of a judgement with the indicator that it is about. */
export interface JudgementVersion extends ApprovedVersion {
  readonly indicator: string;
  readonly judgement: Judgement;
}

export function toJudgement(
  payload: Payload<"judgement">,
  { number, approvedAt }: Pick<ApprovedVersion, "number" | "approvedAt">,
): Judgement {
  const { result, open, by, document, on, reason, sources } = payload;
  const [source = ""] = sources;
  return { result, open, by, document, on, reason, source, version: number, approvedAt };
}

/** Finds the judgement of an indicator in force at an instant; null where nobody has judged by then. */
export function judgementInForce(
  versions: readonly JudgementVersion[],
  indicator: string,
  asOf: Instant,
): Judgement | null {
  const own = versions.filter((version) => version.indicator === indicator);
  return recordsInForce(own, asOf).at(-1)?.judgement ?? null;
}
