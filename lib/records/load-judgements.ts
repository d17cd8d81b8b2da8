import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import type { Instant } from "@/lib/vocabulary/instant";

import { toJudgement, type JudgementVersion } from "./judgement";
import { loadVersions } from "./load-versions";

/** Reads every version of a plan's judgements that was approved by an instant. */
export async function loadJudgements(
  tx: ReadTransaction,
  planCode: string,
  last: Instant,
): Promise<readonly JudgementVersion[]> {
  const versions = await loadVersions(tx, planCode, last, ["judgement"]);
  return versions.map(({ payload, ...version }) => ({
    ...version,
    indicator: payload.indicators[0] ?? "",
    judgement: toJudgement(payload, version),
  }));
}
