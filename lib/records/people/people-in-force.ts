import { chinaDay } from "@/lib/i18n/china-time";
import { WHOLE_KIND, type Scope } from "@/lib/plans/types";
import { recordsInForce, type ApprovedVersion } from "@/lib/records/in-force";
import { judgeMilestone } from "@/lib/records/milestone-state";
import { ofKind, promiseThreads } from "@/lib/records/of-kind";
import { readPeriod } from "@/lib/records/period";
import type { Payload, PlanRecord } from "@/lib/records/schemas";
import type { Instant } from "@/lib/vocabulary/instant";

import type { MilestoneStanding, People, ProgressNote, Subject } from "./types";

/** Kinds that say who does what, and how it goes. */
export const PEOPLE_KINDS = [
  "unit",
  "responsibility",
  "assignment",
  "note",
  "action",
  "milestone",
  "promise",
] as const;
export type PeopleKind = (typeof PEOPLE_KINDS)[number];

/** An approved version of such a record. */
export type PeopleVersion = PlanRecord & ApprovedVersion;

/** Tells who does what, and how it goes, as approved by an instant. */
export function peopleInForce(versions: readonly PeopleVersion[], asOf: Instant): People {
  const records = recordsInForce(versions, asOf).toSorted(inOrder);
  const today = chinaDay(Date.parse(asOf));
  const units = new Set(ofKind(records, "unit").map(({ code }) => code));
  return {
    units: ofKind(records, "unit").map(({ code, payload: { name, short } }) => ({
      code,
      name,
      short,
    })),
    responsibilities: ofKind(records, "responsibility").flatMap(({ payload }) => {
      // An office that was withdrawn leads and helps no more.
      const lead = payload.lead.filter((unit) => units.has(unit));
      const support = payload.support.filter((unit) => units.has(unit));
      return lead.length + support.length === 0 ? [] : [{ ...subjectOf(payload), lead, support }];
    }),
    assignments: ofKind(records, "assignment").map(({ payload: { unit, ...about } }) => ({
      indicator: about.indicators[0] ?? null,
      scope: about.scopes[0] ?? null,
      unit,
    })),
    notes: ofKind(records, "note")
      .map(toNote)
      .toSorted((one, other) => compare(lastDay(other.period), lastDay(one.period))),
    actions: ofKind(records, "action").map(({ code, payload: { title, parent } }) => ({
      code,
      title,
      parent,
    })),
    milestones: ofKind(records, "milestone").map((record) => toStanding(record, today)),
    promises: promiseThreads(records).flatMap(({ thread, promises }) =>
      promises.map(({ payload: { title, plan, said, year, isOfThisPlan } }) => ({
        thread,
        title,
        plan,
        said,
        year,
        isOfThisPlan,
      })),
    ),
  };
}

/**
 * Takes what was said of an indicator in the province for what is said of the indicator: the target of both is one, and
 * whoever writes may name either. Who reports a cell stays as it is: there the province is one cell among others.
 */
export function ofWholeTargets(
  people: People,
  scopes: readonly Pick<Scope, "code" | "kind">[],
): People {
  const province = scopes.find(({ kind }) => kind === WHOLE_KIND)?.code ?? null;
  const whole = <One extends Subject>(one: One): One =>
    one.indicator !== null && one.scope === province ? { ...one, scope: null } : one;
  const { responsibilities, notes } = people;
  return { ...people, responsibilities: responsibilities.map(whole), notes: notes.map(whole) };
}

function subjectOf({
  indicators,
  scopes,
  action,
}: Pick<Payload<"note">, "indicators" | "scopes" | "action">): Subject {
  return { indicator: indicators[0] ?? null, scope: scopes[0] ?? null, action };
}

function toNote({ code, approvedAt, payload }: PlanRecord<"note">): ProgressNote {
  const { period, progress, problem, next } = payload;
  return { ...subjectOf(payload), code, period, progress, problem, next, approvedAt };
}

function toStanding({ code, payload }: PlanRecord<"milestone">, today: string): MilestoneStanding {
  const { title, action, promised, promisedWords, forecast, done } = payload;
  const { state, doubt } = judgeMilestone(payload, today);
  return { code, title, action, promised, promisedWords, forecast, done, state, doubt };
}

function lastDay(period: string): string {
  return readPeriod(period)?.last ?? "";
}

function inOrder(one: PlanRecord, other: PlanRecord): number {
  const difference = one.payload.position - other.payload.position;
  return difference === 0 ? compare(one.code, other.code) : difference;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
