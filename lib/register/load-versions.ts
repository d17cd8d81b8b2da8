import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { loadVersions } from "@/lib/records/load-versions";
import type { SourceCheckVersion } from "@/lib/records/source-check";
import type { Instant } from "@/lib/vocabulary/instant";

import type { RegisterVersion } from "./registered";

interface Versions {
  register: readonly RegisterVersion[];
  sourceChecks: readonly SourceCheckVersion[];
}

/** Reads every version of a plan's register and of the checks of its sources that was approved by an instant. */
export async function loadRegisterVersions(
  tx: ReadTransaction,
  planCode: string,
  last: Instant,
): Promise<Versions> {
  const entries = await loadVersions(tx, planCode, last, ["entry"]);
  const counts = await loadVersions(tx, planCode, last, ["register-count"]);
  const sourceChecks = await loadVersions(tx, planCode, last, ["source-check"]);
  return { register: [...entries, ...counts], sourceChecks };
}
