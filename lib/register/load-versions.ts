import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { readPayload } from "@/lib/records/schemas";
import type { Instant } from "@/lib/vocabulary/instant";

import type { RegisterVersion } from "./registered";

/** Reads every version of a plan's register that was approved by an instant. */
export async function loadRegisterVersions(
  tx: ReadTransaction,
  planCode: string,
  last: Instant,
): Promise<readonly RegisterVersion[]> {
  const rows = await tx.recordVersion.findMany({
    where: {
      state: "approved",
      reviewedAt: { lte: new Date(last) },
      record: { kind: { in: ["entry", "register-count"] }, plan: { code: planCode } },
    },
    select: {
      number: true,
      payload: true,
      withdrawn: true,
      reviewedAt: true,
      record: { select: { kind: true, code: true } },
    },
  });
  return rows.map(({ number, payload, withdrawn, reviewedAt, record: { kind, code } }) => {
    const version = {
      code,
      number,
      isWithdrawn: withdrawn,
      approvedAt: reviewedAt?.toISOString() ?? "",
    };
    return kind === "entry"
      ? { ...version, kind, payload: readPayload("entry", payload) }
      : { ...version, kind: "register-count", payload: readPayload("register-count", payload) };
  });
}
