import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { readPayload } from "@/lib/records/schemas";
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
  const rows = await tx.recordVersion.findMany({
    where: {
      state: "approved",
      reviewedAt: { lte: new Date(last) },
      record: {
        kind: { in: ["entry", "register-count", "source-check"] },
        plan: { code: planCode },
      },
    },
    select: {
      number: true,
      payload: true,
      withdrawn: true,
      reviewedAt: true,
      record: { select: { kind: true, code: true } },
    },
  });
  const register: RegisterVersion[] = [];
  const sourceChecks: SourceCheckVersion[] = [];
  for (const { number, payload, withdrawn, reviewedAt, record } of rows) {
    const { kind, code } = record;
    const approvedAt = reviewedAt?.toISOString() ?? "";
    const version = { code, number, isWithdrawn: withdrawn, approvedAt };
    if (kind === "entry") {
      register.push({ ...version, kind, payload: readPayload("entry", payload) });
    } else if (kind === "register-count") {
      register.push({ ...version, kind, payload: readPayload("register-count", payload) });
    } else {
      sourceChecks.push({ ...version, kind, payload: readPayload("source-check", payload) });
    }
  }
  return { register, sourceChecks };
}
