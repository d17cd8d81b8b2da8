import "server-only";

import type { WriteTransaction } from "@/lib/db/client";
import { DomainError, requireFound } from "@/lib/errors/domain-error";
import { isSameThing, type Thing } from "@/lib/vocabulary/same-thing";

import { recordsInForce } from "./in-force";
import { loadVersions } from "./load-versions";
import { ofKind } from "./of-kind";

/** Later than every approval. */
const ALL_TIME = "9999-12-31T00:00:00.000Z";

/**
 * Refuses what was just approved where an entry of it is the same thing as another in force, so that a thing counts once
 * also where two changes waited for approval at the same time. To be called after the approval, in its transaction.
 * @throws DomainError `conflict` that names the two
 */
export async function refuseDoubles(
  tx: WriteTransaction,
  planId: string,
  codes: readonly string[],
): Promise<void> {
  const plan = await tx.plan.findUnique({ where: { id: planId }, select: { code: true } });
  const versions = await loadVersions(tx, requireFound(plan, "plan").code, ALL_TIME, ["entry"]);
  const things = ofKind(recordsInForce(versions, ALL_TIME), "entry").map(({ code, payload }) => ({
    ...payload,
    code,
  }));
  const approved = new Set(codes);
  // Nothing else can be the same: a register may have thousands, approved at once.
  const known = new Map<string, typeof things>();
  for (const thing of things) {
    for (const key of keysOf(thing)) known.set(key, [...(known.get(key) ?? []), thing]);
  }
  for (const one of things.filter(({ code }) => approved.has(code))) {
    const alike = keysOf(one).flatMap((key) => known.get(key) ?? []);
    const other = alike.find((thing) => thing.code !== one.code && isSameThing(one, thing));
    if (other === undefined) continue;
    const values = { name: one.title.zh, other: other.title.zh };
    throw new DomainError("conflict", { key: "register.errors.doubled", values });
  }
}

/** What two things of a register may share where they are one. */
function keysOf({ title, organisationCode }: Thing): readonly string[] {
  return [title.zh.trim(), ...(organisationCode === null ? [] : [organisationCode])];
}
