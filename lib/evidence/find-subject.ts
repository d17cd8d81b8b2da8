import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { requireFound } from "@/lib/errors/domain-error";

import type { EvidenceSubject } from "./types";

/** The row that a file is attached to, and what of the plan it is about. */
export interface FoundSubject {
  planId: string;
  subjectId: string;
}

/**
 * Finds what a file is evidence of. A cell that nothing was ever entered in has no figure yet, and so no evidence.
 * @throws DomainError `not-found`, for a subject of another plan too
 */
export async function findSubject(
  tx: ReadTransaction,
  planCode: string,
  { kind, code }: EvidenceSubject,
): Promise<FoundSubject> {
  const plan = requireFound(await tx.plan.findUnique({ where: { code: planCode } }), "plan");
  const found =
    kind === "figure"
      ? await findFigure(tx, plan.id, code)
      : await tx.planRecord.findFirst({ where: { planId: plan.id, kind, code } });
  return { planId: plan.id, subjectId: requireFound(found, "record").id };
}

async function findFigure(tx: ReadTransaction, planId: string, cell: string) {
  const [indicator = "", scope = "", year = "", calibre = ""] = cell.split("/");
  return tx.figure.findFirst({
    where: {
      planId,
      year: Number(year) || 0,
      indicator: { code: indicator },
      scope: { code: scope },
      calibre: { code: calibre },
    },
  });
}
