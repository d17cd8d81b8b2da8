import "server-only";

import type { ReadTransaction } from "@/lib/db/client";

import type { FigureKey } from "./types";

/** Finds the id of the figure in a cell; null where nothing was ever entered there. */
export async function findFigureId(
  tx: ReadTransaction,
  planId: string,
  key: Omit<FigureKey, "plan">,
): Promise<string | null> {
  const figure = await tx.figure.findFirst({
    where: {
      planId,
      year: key.year,
      indicator: { code: key.indicator },
      scope: { code: key.scope },
      calibre: { code: key.calibre },
    },
    select: { id: true },
  });
  return figure?.id ?? null;
}
