import type { ReviewedRevision } from "@/lib/figures/types";
import type { BaselineVersion, Bridge, TargetVersion } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";

/** Makes one text of several codes: a key of a map that no code can break. */
export function compositeKey(...parts: readonly (string | number)[]): string {
  return JSON.stringify(parts);
}

function approvedBy<T extends { approvedAt: Instant }>(
  rows: readonly T[],
  asOf: Instant,
): readonly T[] {
  return rows.filter((row) => row.approvedAt <= asOf);
}

/**
 * Finds the versions in force at an instant, by `compositeKey(indicator, scope)`: of each target or baseline the
 * highest version approved by then.
 */
export function versionsInForce<T extends TargetVersion | BaselineVersion>(
  versions: readonly T[],
  asOf: Instant,
): ReadonlyMap<string, T> {
  const inForce = new Map<string, T>();
  for (const version of approvedBy(versions, asOf)) {
    const key = compositeKey(version.indicator, version.scope);
    const known = inForce.get(key);
    if (known === undefined || version.version > known.version) inForce.set(key, version);
  }
  return inForce;
}

/** Lists every version of an indicator's targets approved by the instant, all scopes, oldest first. */
export function targetHistoryOf(
  targets: readonly TargetVersion[],
  indicator: string,
  asOf: Instant,
): readonly TargetVersion[] {
  return approvedBy(targets, asOf)
    .filter((target) => target.indicator === indicator)
    .toSorted(
      (a, b) =>
        compareText(a.approvedAt, b.approvedAt) ||
        a.version - b.version ||
        compareText(a.scope, b.scope),
    );
}

/**
 * Lists the bridges of an indicator in force at an instant, newest first: approved by then, not withdrawn by
 * then.
 */
export function bridgesInForce(
  bridges: readonly Bridge[],
  indicator: string,
  asOf: Instant,
): readonly Bridge[] {
  return approvedBy(bridges, asOf)
    .filter(
      (bridge) =>
        bridge.indicator === indicator &&
        (bridge.withdrawnAt === null || bridge.withdrawnAt > asOf),
    )
    .toSorted((a, b) => compareText(b.approvedAt, a.approvedAt));
}

/** The figures of one scope as they stood at an instant. */
export interface ScopeFigures {
  /** Latest approved revision of each figure. */
  readonly adopted: readonly ReviewedRevision[];
  /** Readings from other sources, all of them, because none replaces another. */
  readonly references: readonly ReviewedRevision[];
}

export const NO_FIGURES: ScopeFigures = { adopted: [], references: [] };

/**
 * Gives all figures as they stood at an instant, by `compositeKey(indicator, scope)`. The latest approved
 * revision of a figure is the one approved last and not undone by then, then the one with the highest number; the
 * order given is immaterial.
 */
export function figuresAsOf(
  revisions: readonly ReviewedRevision[],
  asOf: Instant,
): ReadonlyMap<string, ScopeFigures> {
  const adopted = new Map<string, ReviewedRevision>();
  const references: ReviewedRevision[] = [];
  for (const revision of approvedBy(revisions, asOf)) {
    if (!standsAt(revision, asOf)) continue;
    if (revision.state === "reference") {
      references.push(revision);
      continue;
    }
    const { indicator, scope, year, calibre } = revision;
    const key = compositeKey(indicator, scope, year, calibre);
    const known = adopted.get(key);
    if (known === undefined || isLater(revision, known)) adopted.set(key, revision);
  }
  const byScope = new Map<
    string,
    { adopted: ReviewedRevision[]; references: ReviewedRevision[] }
  >();
  const cellOf = (revision: ReviewedRevision) => {
    const key = compositeKey(revision.indicator, revision.scope);
    const cell = byScope.get(key) ?? { adopted: [], references: [] };
    byScope.set(key, cell);
    return cell;
  };
  for (const revision of adopted.values()) cellOf(revision).adopted.push(revision);
  for (const revision of references) cellOf(revision).references.push(revision);
  return byScope;
}

/** Whether the decision about a revision had not been undone by an instant. */
export function standsAt({ undoneAt }: ReviewedRevision, asOf: Instant): boolean {
  return undoneAt === undefined || undoneAt > asOf;
}

function isLater(a: ReviewedRevision, b: ReviewedRevision): boolean {
  return a.approvedAt === b.approvedAt ? a.number > b.number : a.approvedAt > b.approvedAt;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
