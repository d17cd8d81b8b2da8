import type { CheckInForce } from "@/lib/plans/checked-source";

import type { ApprovedVersion } from "./in-force";
import type { Payload } from "./schemas";

/** A version of a check of a source, with what it says. */
export interface SourceCheckVersion extends ApprovedVersion {
  readonly payload: Payload<"source-check">;
}

/** Reads a check as its source shows it. */
export function toCheck({ payload }: { payload: Payload<"source-check"> }): CheckInForce {
  const { sources, grade, on, result, pageTitle, address, note } = payload;
  return { source: sources[0] ?? "", grade, check: { on, result, pageTitle, address, note } };
}
