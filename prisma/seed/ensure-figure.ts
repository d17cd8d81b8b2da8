import "server-only";

import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import type { FigureKey } from "@/lib/figures/types";
import type { PlanIds } from "@/lib/plan-files/store/ensure-plan";
import { requireKey } from "@/lib/plan-files/store/require-key";

/** Gives the id of the cell, made if missing. A cell alone states nothing: its revisions do. */
export async function ensureFigure(
  tx: WriteTransaction,
  ids: PlanIds,
  cell: Omit<FigureKey, "plan">,
  at: Date,
): Promise<string> {
  const key = {
    planId: ids.plan,
    indicatorId: requireKey(ids.indicators, cell.indicator),
    scopeId: requireKey(ids.scopes, cell.scope),
    year: cell.year,
    calibreId: requireKey(ids.calibres, cell.calibre),
  };
  const found = await tx.figure.findUnique({
    where: { planId_indicatorId_scopeId_year_calibreId: key },
    select: { id: true },
  });
  if (found !== null) return found.id;
  const id = newId();
  await tx.figure.create({ data: { id, ...key, createdAt: at } });
  return id;
}
