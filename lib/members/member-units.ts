import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { DomainError } from "@/lib/errors/domain-error";
import { peopleInForce } from "@/lib/records/people/people-in-force";
import type { UnitName } from "@/lib/records/people/types";
import { loadVersions } from "@/lib/records/load-versions";

/**
 * Reads the units that a member can belong to: those in force in any plan, in their order, the plan that comes last
 * naming a unit that several have.
 */
export async function loadUnits(tx: ReadTransaction): Promise<readonly UnitName[]> {
  const now = new Date(Date.now() + 1).toISOString();
  const plans = await tx.plan.findMany({
    where: { records: { some: { kind: "unit" } } },
    orderBy: [{ position: "asc" }, { code: "asc" }],
    select: { code: true },
  });
  const units = new Map<string, UnitName>();
  for (const { code } of plans) {
    const { units: own } = peopleInForce(await loadVersions(tx, code, now, ["unit"]), now);
    for (const unit of own) units.set(unit.code, unit);
  }
  return [...units.values()];
}

/** @throws DomainError `invalid` for a unit that no plan has; null is none and always right */
export async function requireUnit(tx: ReadTransaction, unit: string | null): Promise<void> {
  if (unit === null || (await loadUnits(tx)).some(({ code }) => code === unit)) return;
  const fields = { unit: [{ key: "units.errors.unknownUnit" } as const] };
  throw new DomainError("invalid", { key: "errors.invalid" }, fields);
}
