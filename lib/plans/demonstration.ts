import "server-only";

import { readSnapshot } from "@/lib/db/client";

/** Whether this database holds illustrative data: every page says so then, the sign-in page too. */
export async function isDemonstration(): Promise<boolean> {
  return readSnapshot(async (tx) => (await tx.plan.count({ where: { illustrative: true } })) > 0);
}
