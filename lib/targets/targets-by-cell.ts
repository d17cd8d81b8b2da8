import type { SignedTarget } from "./target-types";

/** Gathers the versions of each target, so that a large plan's are gone through once and not once for each cell. */
export function targetsByCell(
  targets: readonly SignedTarget[],
): (indicator: string, scope: string) => readonly SignedTarget[] {
  const byCell = new Map<string, SignedTarget[]>();
  for (const target of targets) {
    const key = `${target.indicator} ${target.scope}`;
    const others = byCell.get(key);
    if (others === undefined) byCell.set(key, [target]);
    else others.push(target);
  }
  return (indicator, scope) => byCell.get(`${indicator} ${scope}`) ?? [];
}
