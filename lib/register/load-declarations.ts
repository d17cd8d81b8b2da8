import "server-only";

import type { Actor } from "@/lib/access/types";
import type { ReadTransaction } from "@/lib/db/client";
import { canEnterFigures } from "@/lib/figures/policy";
import type { Indicator } from "@/lib/plans/types";
import { canDecideVersion, canDeclareCount } from "@/lib/records/policy";
import { readPayload } from "@/lib/records/schemas";

import type { CountDeclaration } from "./types";

/** Reads for each indicator whether it is counted from its register now, and what waits to change that. */
export async function loadDeclarations(
  tx: ReadTransaction,
  actor: Actor,
  planId: string,
  indicators: readonly Pick<Indicator, "code">[],
): Promise<readonly CountDeclaration[]> {
  const rows = await tx.recordVersion.findMany({
    where: { record: { planId, kind: "register-count" }, state: { not: "draft" } },
    orderBy: { number: "desc" },
    include: {
      author: { select: { name: true } },
      reviewer: { select: { name: true } },
      record: { select: { code: true } },
    },
  });
  return indicators.map(({ code: indicator }) => {
    const own = rows.filter(({ record }) => record.code === indicator);
    const current = own.find(({ state }) => state === "approved");
    const open = own.find(({ state }) => state === "submitted");
    const last = own.find(({ state }) => state !== "submitted");
    return {
      indicator,
      current:
        current === undefined || current.withdrawn
          ? null
          : readPayload("register-count", current.payload).reason,
      open:
        open === undefined
          ? null
          : {
              version: open.id,
              lockVersion: open.lockVersion,
              author: open.author.name,
              reason: readPayload("register-count", open.payload).reason,
              isWithdrawn: open.withdrawn,
              mayDecide: canDecideVersion(actor, { state: "submitted", authorId: open.authorId }),
            },
      returned:
        last?.state === "returned" && last.authorId === actor.id
          ? { note: last.returnNote ?? "", by: last.reviewer?.name ?? "" }
          : null,
      last: last?.number ?? 0,
      mayDeclare: canDeclareCount(actor),
      mayWrite: canEnterFigures(actor),
    };
  });
}
