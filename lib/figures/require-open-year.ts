import "server-only";

import { DomainError } from "@/lib/actions/domain-error";
import type { ReadTransaction } from "@/lib/db/client";

/** Whether an administrator has closed the reporting year and not reopened it since. */
export async function isYearClosed(
  tx: ReadTransaction,
  planId: string,
  year: number,
): Promise<boolean> {
  const last = await tx.yearEvent.findFirst({
    where: { planId, year, kind: { in: ["closed", "reopened"] } },
    orderBy: { number: "desc" },
    select: { kind: true },
  });
  return last?.kind === "closed";
}

/** The gate of every write of a figure, inside its transaction. @throws DomainError `conflict` in a closed year */
export async function requireOpenYear(
  tx: ReadTransaction,
  planId: string,
  year: number,
): Promise<void> {
  if (await isYearClosed(tx, planId, year)) {
    // A text, because a message would write the number 2025 as 2,025.
    throw new DomainError("conflict", {
      key: "reporting.errors.yearClosed",
      values: { year: String(year) },
    });
  }
}
