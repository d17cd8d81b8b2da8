import type { Bridge, TargetVersion } from "@/lib/plans/types";

/** The calibre that values are compared in, and the calibres that bridges lead to it. */
export interface Yardstick {
  /** Code of the calibre; null where there is no target, so that every calibre may be looked at, each by itself. */
  readonly calibre: string | null;
  readonly bridges: readonly Bridge[];
}

/** Chooses the yardstick of a scope: its own target's calibre, else the province's target's, else any. */
export function yardstickFor(
  own: TargetVersion | null,
  province: TargetVersion | null,
  bridges: readonly Bridge[],
): Yardstick {
  return { calibre: own?.calibre ?? province?.calibre ?? null, bridges };
}

/** Finds the bridge in force from a calibre to the yardstick's; null where none is needed or declared. */
export function bridgeTo(yardstick: Yardstick, calibre: string): Bridge | null {
  if (yardstick.calibre === null || yardstick.calibre === calibre) return null;
  return (
    yardstick.bridges.find(
      (bridge) => bridge.from === calibre && bridge.to === yardstick.calibre,
    ) ?? null
  );
}

export function isOwn(yardstick: Yardstick, calibre: string): boolean {
  return yardstick.calibre === null || yardstick.calibre === calibre;
}

/**
 * Whether the calibre is the yardstick's or bridged to it. A bridge is one way and never continued by a second
 * one.
 */
export function isComparable(yardstick: Yardstick, calibre: string): boolean {
  return isOwn(yardstick, calibre) || bridgeTo(yardstick, calibre) !== null;
}
