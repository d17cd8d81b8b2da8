import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { loadVersions } from "@/lib/records/load-versions";

import { peopleInForce } from "./people-in-force";
import type { Reporters } from "./types";

/** Reads which unit reports what of a plan, as it is in force now. */
export async function loadReporters(tx: ReadTransaction, planCode: string): Promise<Reporters> {
  // An approval is stamped after every earlier one, at times by a millisecond past the clock.
  const now = new Date(Date.now() + 1).toISOString();
  const versions = await loadVersions(tx, planCode, now, ["unit", "assignment"]);
  const { units, assignments } = peopleInForce(versions, now);
  return { units, assignments };
}
