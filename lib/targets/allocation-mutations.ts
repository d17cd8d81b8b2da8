import "server-only";

import { authorise, DomainError, requireFound } from "@/lib/errors/domain-error";
import { writeTransaction } from "@/lib/db/client";
import { nextInstant } from "@/lib/db/next-instant";
import type { Actor } from "@/lib/access/types";
import { canManageTargets } from "@/lib/plans/policy";

import { allocationGrid } from "./allocation-grid";
import type { AllocationInput } from "./allocation-schema";
import { sumOfRow, type SavedAllocations } from "./allocation-sum";
import { boundsOf } from "./allocation-text";
import type { PartKind } from "./allocation-types";
import { decideAllocations } from "./decide-allocations";
import { loadTargetFacts, type TargetFacts } from "./load-target-facts";
import type { NextVersion } from "./target-types";
import { writeTargetVersions } from "./write-target-versions";

/**
 * Writes every changed cell of the grid as the next version of its allocation, all for one reason and by one document,
 * or nothing.
 * @throws DomainError `forbidden`; `not-found`; `invalid` with every reason by field; `conflict` likewise, where
 * somebody else changed a cell or the target of its whole meanwhile
 */
export async function addAllocations(
  actor: Actor,
  input: AllocationInput,
): Promise<SavedAllocations> {
  authorise(canManageTargets(actor));
  return writeTransaction(async (tx) => {
    const facts = requireFound(await loadTargetFacts(tx, input.plan, null), "plan");
    const decision = decideAllocations(input, facts);
    if (!decision.ok) {
      throw decision.isConflict
        ? new DomainError("conflict", { key: "targets.grid.errors.conflict" }, decision.fields)
        : new DomainError("invalid", { key: "errors.invalid" }, decision.fields);
    }
    const { versions, source } = decision;
    const at = await nextInstant(tx, facts.planId);
    const signature = { actorId: actor.id, at, reason: input.reason, source };
    await writeTargetVersions(tx, facts, versions, signature);
    return { cells: versions.length, sums: sumsWith(versions, facts, input.kind) };
  });
}

/** Adds the rows up as they stand with the new versions. */
function sumsWith(
  versions: readonly NextVersion[],
  facts: TargetFacts,
  kind: PartKind,
): SavedAllocations["sums"] {
  const written = (indicator: string, scope?: string) =>
    versions.find(
      (version) =>
        version.indicator === indicator && (scope === undefined || version.scope === scope),
    );
  const rows = allocationGrid(facts, kind, null)?.rows ?? [];
  return rows.flatMap((row) => {
    const indicator = facts.catalogue.indicators.find(({ code }) => code === row.indicator);
    if (indicator === undefined || written(row.indicator) === undefined) return [];
    const sum = sumOfRow(row, indicator, ({ scope, current }) =>
      boundsOf(written(row.indicator, scope) ?? current),
    );
    return [{ name: indicator.name, sum }];
  });
}
