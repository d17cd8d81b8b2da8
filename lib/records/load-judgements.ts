import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import type { Instant } from "@/lib/vocabulary/instant";

import { toJudgement, type JudgementVersion } from "./judgement";
import { readPayload } from "./schemas";

/** Reads every version of a plan's judgements that was approved by an instant. */
export async function loadJudgements(
  tx: ReadTransaction,
  planCode: string,
  last: Instant,
): Promise<readonly JudgementVersion[]> {
  const rows = await tx.recordVersion.findMany({
    where: {
      state: "approved",
      reviewedAt: { lte: new Date(last) },
      record: { kind: "judgement", plan: { code: planCode } },
    },
    select: {
      number: true,
      payload: true,
      withdrawn: true,
      reviewedAt: true,
      record: { select: { kind: true, code: true } },
    },
  });
  return rows.map(({ number, payload: stored, withdrawn, reviewedAt, record }) => {
    const payload = readPayload("judgement", stored);
    const approvedAt = reviewedAt?.toISOString() ?? "";
    return {
      ...record,
      number,
      approvedAt,
      isWithdrawn: withdrawn,
      indicator: payload.indicators[0] ?? "",
      judgement: toJudgement(payload, { number, approvedAt }),
    };
  });
}
