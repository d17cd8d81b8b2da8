import type { MessageRef } from "@/lib/errors/domain-error";
import { targetInForce } from "@/lib/figures/entry/target-in-force";
import type { Catalogue } from "@/lib/figures/types";
import { dimensionCodes, wholeOf } from "@/lib/plans/dimensions";
import { WHOLE_KIND, type Indicator } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";

import type { AllocationCell, AllocationGrid, AllocationRow, PartKind } from "./allocation-types";
import type { SignedTarget, TargetCatalogue } from "./target-types";
import { targetsByCell } from "./targets-by-cell";

interface Facts {
  catalogue: TargetCatalogue;
  targets: readonly SignedTarget[];
}

/** Finds the version in force of one indicator and scope; null where there is none. */
export function signedInForce(
  { targets }: Pick<Facts, "targets">,
  indicator: string,
  scope: string,
): SignedTarget | null {
  // The target in force is one of those given, so that the name of who signed it is still there.
  return targetInForce({ targets }, { indicator, scope }) as SignedTarget | null;
}

/**
 * Finds what the parts of one indicator are held against and what a first allocation follows: the target of the
 * whole, or of the province where the whole has none.
 */
export function wholeAndBasis(
  facts: Pick<Facts, "targets"> & { catalogue: Pick<TargetCatalogue, "scopes"> },
  indicator: string,
  whole: string,
) {
  const province = wholeOf(facts.catalogue.scopes)?.code ?? whole;
  const ofWhole = signedInForce(facts, indicator, whole);
  return { whole: ofWhole, basis: ofWhole ?? signedInForce(facts, indicator, province) };
}

/** Lists the kinds of parts that a plan has, in the order of its scopes. */
export function partKinds({ scopes }: Pick<Catalogue, "scopes">): readonly PartKind[] {
  return dimensionCodes(scopes);
}

/**
 * Lays the grid out: a row for every indicator of which the whole, the province or one of the parts has a target, a
 * cell for every part. Null for a plan that has no such parts.
 */
export function allocationGrid(
  facts: Facts,
  kind: PartKind,
  asOf: Instant | null,
): AllocationGrid | null {
  const { catalogue } = facts;
  const ofKind = catalogue.scopes.filter((scope) => scope.kind === kind);
  const whole = catalogue.scopes.find(({ code }) => code === ofKind[0]?.parent);
  if (whole === undefined) return null;
  const parts = ofKind.filter(({ parent }) => parent === whole.code);
  const byCell = targetsByCell(facts.targets);
  const rows = catalogue.indicators.flatMap(({ code: indicator }) => {
    const cells = parts.map(({ code: scope }) => ({
      scope,
      current: signedInForce({ targets: byCell(indicator, scope) }, indicator, scope),
    }));
    const wholes = catalogue.scopes.filter(
      ({ code, kind: of }) => code === whole.code || of === WHOLE_KIND,
    );
    const targets = wholes.flatMap(({ code }) => byCell(indicator, code));
    const { whole: ofWhole, basis } = wholeAndBasis({ targets, catalogue }, indicator, whole.code);
    const isEmpty = basis === null && cells.every(({ current }) => current === null);
    return isEmpty ? [] : [{ indicator, whole: ofWhole, basis, cells }];
  });
  return { catalogue, kind, kinds: partKinds(catalogue), whole, parts, rows, asOf };
}

/** Says why a cell takes no number; null where it takes one. */
export function closedCell(
  { basis }: Pick<AllocationRow, "basis">,
  { current }: AllocationCell,
  { accrual }: Pick<Indicator, "accrual">,
): MessageRef | null {
  if (accrual === "qualitative") return { key: "targets.grid.errors.statement" };
  return basis === null && current === null ? { key: "targets.grid.errors.noBasis" } : null;
}
