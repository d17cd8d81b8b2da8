import { isDeepStrictEqual } from "node:util";

import type { LocalText } from "@/lib/plans/types";

import type { BridgeData, DueDate, PlanFile } from "../plan-file";

export const SUBJECTS = ["plan", "dimension", "scope", "indicator", "calibre"] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Columns of words by their names in the database; null for a text that is not there. */
export type Words = Readonly<Record<string, string | null>>;

/** Other words for one thing of the plan. */
export interface WordChange {
  readonly subject: Subject;
  readonly code: string;
  readonly before: Words;
  readonly after: Words;
}

/** What has to be done for a plan in force to be as a draft of changes says. */
export interface PlanSteps {
  readonly words: readonly WordChange[];
  /** The plan with the rows that have to be made: a target that says something else is the next version of it. */
  readonly next: PlanFile;
  /** Bridges to sign and to take back. */
  readonly signed: readonly BridgeData[];
  readonly withdrawn: readonly BridgeData[];
  readonly dueDates: readonly DueDate[];
}

/** Works out the steps from a plan to what a draft without faults says; `reason` goes with every new version. */
export function planSteps(before: PlanFile, after: PlanFile, reason: string): PlanSteps {
  const open = (file: PlanFile) => file.bridges.filter(({ withdrawn = false }) => !withdrawn);
  const isIn = (bridges: readonly BridgeData[]) => (one: BridgeData) =>
    bridges.some(
      ({ indicator, from, to }) =>
        indicator === one.indicator && from === one.from && to === one.to,
    );
  const [was, is] = [open(before), open(after)];
  return {
    words: wordChanges(before, after),
    next: {
      ...after,
      targets: nextVersions(before.targets, after.targets, reason),
      baselines: nextVersions(before.baselines, after.baselines, reason),
    },
    signed: is.filter((one) => !isIn(was)(one)),
    withdrawn: was.filter((one) => !isIn(is)(one)),
    dueDates: (after.dueDates ?? []).filter(
      (due) => !(before.dueDates ?? []).some((old) => isDeepStrictEqual(old, due)),
    ),
  };
}

interface Versioned {
  readonly indicator: string;
  readonly scope: string;
  readonly version: number;
  readonly reason?: string | null;
}

function nextVersions<Row extends Versioned>(
  before: readonly Row[],
  after: readonly Row[],
  reason: string,
): readonly Row[] {
  return after.map((row) => {
    const old = before.find(
      ({ indicator, scope, version }) =>
        indicator === row.indicator && scope === row.scope && version === row.version,
    );
    if (old === undefined || isDeepStrictEqual(old, row)) return row;
    const isOwn = (row.reason ?? null) !== null && row.reason !== old.reason;
    return { ...row, version: row.version + 1, reason: isOwn ? row.reason : reason };
  });
}

function wordChanges(before: PlanFile, after: PlanFile): readonly WordChange[] {
  const pairs = (["dimension", "scope", "indicator", "calibre"] as const).flatMap((subject) => {
    const old = new Map(wordsOf(before, subject));
    return wordsOf(after, subject).flatMap(([code, words]) => {
      const known = old.get(code);
      return known === undefined ? [] : [{ subject, code, before: known, after: words }];
    });
  });
  const plan = { subject: "plan" as const, code: after.plan.code };
  return [{ ...plan, before: planWords(before), after: planWords(after) }, ...pairs].filter(
    (change) => !isDeepStrictEqual(change.before, change.after),
  );
}

function planWords({ plan }: PlanFile): Words {
  return {
    ...both("name", plan.name),
    ...both("region", plan.region ?? null),
    ...both("product", plan.product ?? null),
  };
}

function wordsOf(file: PlanFile, subject: Exclude<Subject, "plan">): [string, Words][] {
  switch (subject) {
    case "dimension":
      return file.dimensions.map(({ code, name, rest }) => [
        code,
        { ...both("name", name), ...both("rest", rest) },
      ]);
    case "scope":
      return file.scopes.map(({ code, name }) => [code, both("name", name)]);
    case "indicator":
      return file.indicators.map(({ code, name, unit, definition, caution }) => [
        code,
        {
          ...both("name", name),
          ...both("unit", unit),
          ...both("definition", definition),
          ...both("caution", caution),
        },
      ]);
    case "calibre":
      return file.calibres.map(({ code, name, note }) => [
        code,
        { ...both("name", name), ...both("note", note) },
      ]);
  }
}

function both(base: string, words: LocalText | null): Words {
  return { [`${base}Zh`]: words?.zh ?? null, [`${base}En`]: words?.en ?? null };
}
