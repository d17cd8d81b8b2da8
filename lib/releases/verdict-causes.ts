import { assessScope, type ScopeFacts } from "@/lib/assessment/assess-scope";
import { toAssessedTarget } from "@/lib/assessment/assessed-target";
import { compositeKey } from "@/lib/assessment/in-force";
import type { AssessedTarget } from "@/lib/assessment/types";
import { parseDecimal, toFinite } from "@/lib/assessment/formulas/decimal";
import type { ReviewedRevision } from "@/lib/figures/types";
import type { BaselineVersion, Flag, Nature, Qualifier, TargetVersion } from "@/lib/plans/types";

/** Value of a figure as far as a verdict can depend on it; without source and note. */
export interface JudgedValue {
  readonly value: number | null;
  readonly qualifier: Qualifier;
  readonly nature: Nature;
  readonly flag: Flag | null;
}

/** One thing that entered the later judgement of a scope otherwise than the earlier one; null where it was not there. */
export type VerdictCause =
  | {
      readonly kind: "target";
      /** `whole`: the province's, by whose calibre a part is measured whose own target names none. */
      readonly of: "own" | "whole";
      readonly before: AssessedTarget | null;
      readonly after: AssessedTarget | null;
    }
  | {
      readonly kind: "figure";
      readonly year: number;
      readonly calibre: string;
      readonly before: JudgedValue | null;
      readonly after: JudgedValue;
    }
  | {
      readonly kind: "baseline";
      readonly before: { readonly year: number; readonly value: number } | null;
      readonly after: { readonly year: number; readonly value: number } | null;
    }
  | {
      readonly kind: "bridge";
      readonly change: "signed" | "withdrawn";
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: "method"; readonly before: number; readonly after: number }
  | { readonly kind: "year"; readonly before: number; readonly after: number };

/** Why a verdict is another one than before. Both lists are in the order of weight, the deciding cause first. */
export interface VerdictCauses {
  /** Together they make the earlier judgement the later one; without any one of them they do not. */
  readonly needed: readonly VerdictCause[];
  /** Not needed beside those, but each of them alone would have led to the later verdict too. */
  readonly alike: readonly VerdictCause[];
}

/** A cause with what it does to the facts of a judgement. */
interface Change {
  readonly cause: VerdictCause;
  readonly applyTo: (facts: ScopeFacts) => ScopeFacts;
}

/**
 * Finds why one scope of one indicator is judged otherwise than before, by judging it again: of everything that entered
 * the later judgement otherwise, what can be left out without losing the later verdict is no cause. Pure; empty lists
 * where both judgements are alike.
 */
export function verdictCauses(before: ScopeFacts, after: ScopeFacts): VerdictCauses {
  const judgedWith = (changes: readonly Change[]): string =>
    judgementOf(changes.reduce((facts, { applyTo }) => applyTo(facts), before));
  const wanted = judgementOf(after);
  if (wanted === judgementOf(before)) return { needed: [], alike: [] };
  const changes = changesBetween(before, after);
  const needed = smallestOf(changes, (kept) => judgedWith(kept) === wanted);
  const alike = changes.filter(
    (change) => !needed.includes(change) && judgedWith([change]) === wanted,
  );
  return { needed: needed.map(causeOf), alike: alike.map(causeOf) };
}

/**
 * Leaves out one change after the other as long as the rest is enough. The lightest goes first, so that of two of which
 * one would do the weightier one stays; over again, because what was needed beside another may not be without it.
 */
function smallestOf(
  changes: readonly Change[],
  isEnough: (kept: readonly Change[]) => boolean,
): readonly Change[] {
  const fewer = changes.reduceRight<readonly Change[]>((kept, change) => {
    const without = kept.filter((one) => one !== change);
    return isEnough(without) ? without : kept;
  }, changes);
  return fewer.length === changes.length ? fewer : smallestOf(fewer, isEnough);
}

function causeOf({ cause }: Change): VerdictCause {
  return cause;
}

function judgementOf(facts: ScopeFacts): string {
  const { verdict, reason } = assessScope(facts);
  return compositeKey(verdict ?? "", reason ?? "");
}

/**
 * Lists what differs, the weightiest first: what somebody decided (a target, a correction), what was newly reported,
 * what it is measured from and by, and last the year, which passes by itself.
 */
function changesBetween(before: ScopeFacts, after: ScopeFacts): readonly Change[] {
  const figures = figureChanges(before, after);
  const isNew = ({ cause }: Change): boolean => cause.kind === "figure" && cause.before === null;
  return [
    ...targetChanges(before, after),
    ...figures.filter((change) => !isNew(change)),
    ...figures.filter(isNew),
    ...baselineChange(before, after),
    ...bridgeChanges(before, after),
    ...methodChange(before, after),
    ...yearChange(before, after),
  ];
}

function targetChanges(before: ScopeFacts, after: ScopeFacts): readonly Change[] {
  const { target, provinceTarget } = after;
  const isWhole = after.scope.kind === "province";
  const own: Change = {
    cause: { kind: "target", of: "own", ...shownTargets(before.target, target) },
    // The province's own target is the whole's: it cannot change in one place alone.
    applyTo: (facts) => (isWhole ? { ...facts, target, provinceTarget } : { ...facts, target }),
  };
  const whole: Change = {
    cause: { kind: "target", of: "whole", ...shownTargets(before.provinceTarget, provinceTarget) },
    applyTo: (facts) => ({ ...facts, provinceTarget }),
  };
  return [
    ...(before.target === target ? [] : [own]),
    ...(isWhole || before.provinceTarget === provinceTarget ? [] : [whole]),
  ];
}

function shownTargets(before: TargetVersion | null, after: TargetVersion | null) {
  const shown = (target: TargetVersion | null) =>
    target === null ? null : toAssessedTarget(target);
  return { before: shown(before), after: shown(after) };
}

/** Compares the adopted figures cell by cell, the newest year first: it is the one that is judged. */
function figureChanges(before: ScopeFacts, after: ScopeFacts): readonly Change[] {
  const old = new Map(before.figures.adopted.map((revision) => [cellOf(revision), revision]));
  const changed = after.figures.adopted.filter(
    (revision) => !judgesAlike(old.get(cellOf(revision)), revision),
  );
  return changed
    .toSorted((a, b) => b.year - a.year)
    .map((revision): Change => {
      const { year, calibre } = revision;
      const cell = cellOf(revision);
      const previous = old.get(cell);
      return {
        cause: {
          kind: "figure",
          year,
          calibre,
          before: previous === undefined ? null : judgedValue(previous),
          after: judgedValue(revision),
        },
        applyTo: ({ figures, ...facts }) => ({
          ...facts,
          figures: {
            ...figures,
            adopted: [...figures.adopted.filter((one) => cellOf(one) !== cell), revision],
          },
        }),
      };
    });
}

function cellOf({ year, calibre }: ReviewedRevision): string {
  return compositeKey(year, calibre);
}

function judgesAlike(before: ReviewedRevision | undefined, after: ReviewedRevision): boolean {
  return (
    before !== undefined &&
    before.value === after.value &&
    before.qualifier === after.qualifier &&
    before.nature === after.nature &&
    before.flag === after.flag
  );
}

function judgedValue({ value, qualifier, nature, flag }: ReviewedRevision): JudgedValue {
  return { value: toFinite(parseDecimal(value)), qualifier, nature, flag };
}

function baselineChange(before: ScopeFacts, after: ScopeFacts): readonly Change[] {
  const { baseline } = after;
  if (before.baseline === baseline) return [];
  return [
    {
      cause: { kind: "baseline", before: startOf(before.baseline), after: startOf(baseline) },
      applyTo: (facts) => ({ ...facts, baseline }),
    },
  ];
}

function startOf(baseline: BaselineVersion | null): { year: number; value: number } | null {
  const value = toFinite(parseDecimal(baseline?.value ?? null));
  return baseline === null || value === null ? null : { year: baseline.year, value };
}

function bridgeChanges(before: ScopeFacts, after: ScopeFacts): readonly Change[] {
  const signed = after.bridges.filter((bridge) => !before.bridges.includes(bridge));
  const withdrawn = before.bridges.filter((bridge) => !after.bridges.includes(bridge));
  return [
    ...signed.map((bridge): Change => ({
      cause: { kind: "bridge", change: "signed", from: bridge.from, to: bridge.to },
      applyTo: (facts) => ({ ...facts, bridges: [bridge, ...facts.bridges] }),
    })),
    ...withdrawn.map((bridge): Change => ({
      cause: { kind: "bridge", change: "withdrawn", from: bridge.from, to: bridge.to },
      applyTo: (facts) => ({ ...facts, bridges: facts.bridges.filter((one) => one !== bridge) }),
    })),
  ];
}

function methodChange(before: ScopeFacts, after: ScopeFacts): readonly Change[] {
  const { method } = after;
  if (before.method.version === method.version) return [];
  return [
    {
      cause: { kind: "method", before: before.method.version, after: method.version },
      applyTo: (facts) => ({ ...facts, method }),
    },
  ];
}

function yearChange(before: ScopeFacts, after: ScopeFacts): readonly Change[] {
  const { year } = after;
  if (before.year === year) return [];
  return [
    {
      cause: { kind: "year", before: before.year, after: year },
      applyTo: (facts) => ({ ...facts, year }),
    },
  ];
}
