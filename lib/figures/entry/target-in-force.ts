import type { TargetVersion } from "@/lib/plans/types";
import type { FigureKey } from "@/lib/figures/types";

/** Finds the target of a cell's indicator and scope; null where the plan set none. */
export function targetInForce(
  facts: { targets: readonly TargetVersion[] },
  key: Pick<FigureKey, "indicator" | "scope">,
): TargetVersion | null {
  return (
    facts.targets
      .filter(({ indicator, scope }) => indicator === key.indicator && scope === key.scope)
      .toSorted((a, b) => b.version - a.version)[0] ?? null
  );
}
