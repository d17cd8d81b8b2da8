import "server-only";

import type { ReadTransaction, WriteTransaction } from "@/lib/db/client";
import { DomainError, type MessageRef } from "@/lib/errors/domain-error";
import { chinaDay } from "@/lib/i18n/china-time";

import { readPeriod } from "./period";
import { shapeProblems, type Problem } from "./shape-problems";
import { readPayload, RECORD_SCHEMAS, type PlanRecord, type RecordKind } from "./schemas";
import { namedSources } from "./shared-records";

/** The record that a payload is for. */
interface RecordOf {
  planId: string;
  kind: RecordKind;
  code: string;
  /** Whether the version takes the record back: then what it names may be gone already. */
  withdrawn?: boolean;
}

/**
 * Checks what a record is to say: by the schema of its kind, whether the plan has what it names, and that nothing is
 * said to have happened which has not. An action is a task of an action that is no task itself. Whoever checks many reads
 * what is `known` once.
 * @throws DomainError `invalid` with every problem by field
 */
export async function checkPayload(
  tx: WriteTransaction,
  { planId, kind, code, withdrawn }: RecordOf,
  raw: unknown,
  known?: KnownCodes,
): Promise<PlanRecord["payload"]> {
  const parsed = RECORD_SCHEMAS[kind].safeParse(raw);
  if (!parsed.success) {
    throw invalid(shapeProblems(kind, raw, parsed.error.issues));
  }
  const payload = parsed.data;
  if (withdrawn) return payload;
  const problems: Problem[] = [
    ...unknownCodes(known ?? (await loadKnownCodes(tx, planId)), payload),
    ...(await unknownRecords(tx, planId, payload)),
    ...(kind === "judgement" ? await noStatement(tx, planId, payload) : []),
    ...(kind === "action" ? await wrongParent(tx, planId, code, parentOf(payload)) : []),
    ...(kind === "register-count" ? await noRegister(tx, planId, payload) : []),
    ...(await unknownCopy(tx, planId, payload)),
    ...(await sameOffice(tx, planId, code, payload)),
    ...outOfTime(payload),
    ...notYet(payload, chinaDay(Date.now())),
    ...seenBeforeDone(payload),
    ...withoutEvidence(payload),
  ];
  if (problems.length > 0) throw invalid(problems);
  return payload;
}

/** Codes that records may name. */
interface KnownCodes {
  readonly indicators: ReadonlySet<string>;
  readonly scopes: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** Reads what records of a plan may name, once for many of them. */
export async function loadKnownCodes(tx: ReadTransaction, planId: string): Promise<KnownCodes> {
  const where = { planId };
  const select = { code: true } as const;
  const indicators = await tx.indicator.findMany({ where, select });
  const scopes = await tx.scope.findMany({ where, select });
  const sources = await tx.source.findMany({ select: { key: true } });
  return {
    indicators: new Set(indicators.map(({ code }) => code)),
    scopes: new Set(scopes.map(({ code }) => code)),
    sources: new Set(sources.map(({ key }) => key)),
  };
}

function unknownCodes(known: KnownCodes, payload: PlanRecord["payload"]): readonly Problem[] {
  const named = {
    indicators: payload.indicators,
    scopes: payload.scopes,
    sources: namedSources({ payload }),
  };
  return (["indicators", "scopes", "sources"] as const).flatMap((field): Problem[] =>
    named[field].every((code) => known[field].has(code)) ? [] : [[field, "records.errors.unknown"]],
  );
}

/** Units and actions that a record names are in force; a withdrawn one is known no more. */
async function unknownRecords(
  tx: WriteTransaction,
  planId: string,
  payload: PlanRecord["payload"],
): Promise<Problem[]> {
  const named = [
    ...("unit" in payload ? [["unit", "unit", payload.unit] as const] : []),
    ...("lead" in payload ? payload.lead.map((one) => ["lead", "unit", one] as const) : []),
    ...("lead" in payload ? payload.support.map((one) => ["support", "unit", one] as const) : []),
    ...("action" in payload && payload.action !== null
      ? [["action", "action", payload.action] as const]
      : []),
  ];
  const problems: Problem[] = [];
  for (const [field, kind, code] of named) {
    const row = await tx.recordVersion.findFirst({
      where: { state: "approved", record: { planId, kind, code } },
      orderBy: [{ reviewedAt: "desc" }, { number: "desc" }],
      select: { withdrawn: true },
    });
    if (row?.withdrawn !== false) problems.push([field, "records.errors.unknown"]);
  }
  return problems;
}

/** Only a target that is a statement is judged by people; every other is judged by its numbers. */
async function noStatement(
  tx: WriteTransaction,
  planId: string,
  { indicators }: PlanRecord["payload"],
): Promise<Problem[]> {
  const target = await tx.target.findFirst({
    where: { indicator: { planId, code: { in: indicators } }, scope: { kind: "province" } },
    orderBy: { version: "desc" },
    select: { comparison: true },
  });
  return target?.comparison === "statement" ? [] : [["indicators", "records.errors.statement"]];
}

/** Counted from its register is only what has one. */
async function noRegister(
  tx: WriteTransaction,
  planId: string,
  { indicators }: PlanRecord["payload"],
): Promise<Problem[]> {
  const where = { planId, code: { in: indicators }, register: true };
  return (await tx.indicator.count({ where })) > 0 ? [] : [["indicators", "register.errors.none"]];
}

/** A copy that a check of a source names is among the evidence of the plan. */
async function unknownCopy(
  tx: WriteTransaction,
  planId: string,
  payload: PlanRecord["payload"],
): Promise<Problem[]> {
  if (!("copy" in payload) || payload.copy === null) return [];
  const known = await tx.evidence.count({ where: { planId, sha256: payload.copy } });
  return known > 0 ? [] : [["copy", "sources.errors.copy"]];
}

/** An office is written once: what is assigned to one of two alike is not assigned to the members of the other. */
async function sameOffice(
  tx: WriteTransaction,
  planId: string,
  code: string,
  payload: PlanRecord["payload"],
): Promise<Problem[]> {
  if (!("short" in payload)) return [];
  const others = await tx.planRecord.findMany({
    where: { planId, kind: "unit", code: { not: code } },
    select: {
      versions: {
        where: { state: "approved" },
        orderBy: [{ reviewedAt: "desc" }, { number: "desc" }],
        take: 1,
        select: { payload: true, withdrawn: true },
      },
    },
  });
  const isThere = others.some(
    ({ versions: [last] }) =>
      last?.withdrawn === false && readPayload("unit", last.payload).name.zh === payload.name.zh,
  );
  return isThere ? [["name.zh", "people.errors.sameName"]] : [];
}

function parentOf(payload: PlanRecord["payload"]): string | null {
  return RECORD_SCHEMAS.action.parse(payload).parent;
}

/** Two levels: a task stands below an action that is no task, and what has tasks of its own becomes none. */
async function wrongParent(
  tx: WriteTransaction,
  planId: string,
  code: string,
  parent: string | null,
): Promise<Problem[]> {
  if (parent === null) return [];
  const actions = await tx.planRecord.findMany({
    where: { planId, kind: "action" },
    select: {
      code: true,
      versions: {
        where: { state: "approved" },
        orderBy: [{ reviewedAt: "desc" }, { number: "desc" }],
        take: 1,
        select: { payload: true, withdrawn: true },
      },
    },
  });
  const parents = new Map(
    actions.flatMap(({ code: action, versions: [last] }) =>
      last === undefined || last.withdrawn
        ? []
        : [[action, parentOf(readPayload("action", last.payload))] as const],
    ),
  );
  const isTop = parent !== code && parents.get(parent) === null;
  const hasTasks = [...parents.values()].includes(code);
  return isTop && !hasTasks ? [] : [["parent", "records.errors.parent"]];
}

/** Fields that say when something happened, or what time something tells of. */
const HAPPENED = ["done", "seen", "on", "decidedOn", "period"] as const;

/** Fields that say when, whatever they say of it. */
const WHEN = [...HAPPENED, "promised", "forecast", "said"] as const;

/** A year that nobody can have meant is a slip of the hand: 0205 for 2025. */
function outOfTime(payload: PlanRecord["payload"]): Problem[] {
  const said: Readonly<Record<string, unknown>> = { ...payload };
  return WHEN.flatMap((field): Problem[] => {
    const value = said[field];
    const year = typeof value === "string" ? readPeriod(value)?.year : undefined;
    return year === undefined || year >= 1900
      ? []
      : [[field, field === "period" ? "records.errors.stretch" : "records.errors.when"]];
  });
}

/** Nobody sees a milestone done before it is. */
function seenBeforeDone(payload: PlanRecord["payload"]): Problem[] {
  if (!("seen" in payload) || payload.seen === null || payload.done === null) return [];
  const [seen, done] = [readPeriod(payload.seen), readPeriod(payload.done)];
  return seen !== null && done !== null && seen.last < done.first
    ? [["seen", "records.errors.seenBefore"]]
    : [];
}

/** What has happened has begun by today: a day to come is a promise or a forecast. */
function notYet(payload: PlanRecord["payload"], today: string): Problem[] {
  const said: Readonly<Record<string, unknown>> = { ...payload };
  return HAPPENED.flatMap((field): Problem[] => {
    const value = said[field];
    const period = typeof value === "string" ? readPeriod(value) : null;
    return period === null || period.first <= today ? [] : [[field, "records.errors.notYet"]];
  });
}

/** A milestone is done, or was seen done, on evidence; whoever says so names it. */
function withoutEvidence(payload: PlanRecord["payload"]): Problem[] {
  if (!("promised" in payload) || payload.evidence !== null) return [];
  return payload.done === null && payload.seen === null
    ? []
    : [["evidence.words", "records.errors.evidence"]];
}

function invalid(problems: readonly Problem[]): DomainError {
  const fields: Record<string, MessageRef[]> = {};
  for (const [field, key] of problems)
    (fields[field === "" ? "_form" : field] ??= []).push({ key });
  return new DomainError("invalid", { key: "errors.invalid" }, fields);
}
