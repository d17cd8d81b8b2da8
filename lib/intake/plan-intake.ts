import type { MessageRef } from "@/lib/errors/domain-error";
import type { Payload } from "@/lib/records/schemas";
import { NameBook, placeNames } from "@/lib/register/find-near";
import { blankEntry, readTypedEntry, type TypedEntry } from "@/lib/register/typed-entry";
import type { RegisterCatalogue } from "@/lib/register/types";

import type { IntakeRow } from "./read-rows";

type EntryPayload = Payload<"entry">;

/** An entry that is there already, in force or waiting. */
export interface KnownEntry {
  readonly code: string;
  readonly payload: EntryPayload;
  /** Whether a version of it is open, so that nobody can add to it now. */
  readonly isOpen: boolean;
}

/** What somebody decided about a row whose name is like another's. */
export type RowChoice =
  | { readonly as: "same"; readonly code: string }
  | { readonly as: "other"; readonly reason: string };

/** What is said once for all rows of a list that leave it blank. */
export type IntakeDefaults = Readonly<
  Pick<TypedEntry, "sort" | "state" | "source" | "decidedOn" | "document" | "year">
>;

/** An entry beside a row that may be the same. */
export interface Candidate {
  readonly code: string;
  /** Line of the list where the other is one of its rows; null for an entry of the register. */
  readonly line: number | null;
  readonly payload: EntryPayload;
}

/**
 * What becomes of a row. `near` waits for a choice, or for the reason of one; `same` adds what the row claims to a thing
 * that is there (`with` names it), `unchanged` adds nothing.
 */
export type RowOutcome =
  | { readonly kind: "new"; readonly payload: EntryPayload }
  | {
      readonly kind: "near";
      readonly payload: EntryPayload;
      readonly candidates: readonly Candidate[];
      readonly needsReason: boolean;
    }
  | {
      readonly kind: "same" | "unchanged";
      readonly payload: EntryPayload;
      readonly with: Candidate;
    }
  | { readonly kind: "refused"; readonly problems: readonly MessageRef[] };

export interface PlannedRow {
  readonly row: IntakeRow;
  readonly outcome: RowOutcome;
}

/** Everything that a list would change, once no row waits for a choice. */
export interface Intake {
  readonly rows: readonly PlannedRow[];
  readonly changes: readonly {
    readonly code: string;
    readonly isNew: boolean;
    readonly payload: EntryPayload;
  }[];
}

interface Working extends KnownEntry {
  title: EntryPayload["title"];
  organisationCode: string | null;
  others: EntryPayload["others"];
  line: number | null;
}

export interface IntakeContext {
  readonly catalogue: RegisterCatalogue;
  readonly known: readonly KnownEntry[];
  readonly indicator: string | null;
  readonly defaults: IntakeDefaults;
  /** Day in China on which the list is read. */
  readonly today: string;
  /** Choices by the place of the row in the list. */
  readonly choices: ReadonlyMap<number, RowChoice>;
}

/** Stands, with the place of its row, for the code of an entry that is not stored yet. */
export const NEW = "row-";

/** Goes through a list from top to bottom, so that a row is also compared with the rows above it. Pure. */
export function planIntake(rows: readonly IntakeRow[], context: IntakeContext): Intake {
  const { catalogue, known, choices } = context;
  const things = new Map<string, Working>();
  for (const entry of known) things.set(entry.code, toWorking(entry, null));
  const start = new Map(known.map(({ code, payload }) => [code, payload]));
  const book = new NameBook([...things.values()], placeNames(catalogue.scopes));
  const change = (code: string, payload: EntryPayload) => {
    const thing = things.get(code);
    if (thing === undefined) return;
    const isNamedAnew = thing.organisationCode !== payload.organisationCode;
    Object.assign(thing, { ...payload, payload });
    // A row below may know it by the organisation code that this one brought.
    if (isNamedAnew) book.add(thing);
  };
  const add = (index: number, row: IntakeRow, payload: EntryPayload) => {
    const thing = toWorking({ code: `${NEW}${index}`, payload, isOpen: false }, row.line);
    things.set(thing.code, thing);
    book.add(thing);
  };
  const planned = rows.map((row, index): PlannedRow => {
    const read = readRow(row, context, known.length + index);
    if (read.payload === null)
      return { row, outcome: { kind: "refused", problems: read.problems } };
    const { payload } = read;
    const { same, near } = book.find(payload);
    const choice = choices.get(index);
    const chosen =
      choice?.as === "same" ? near.find(({ code }) => code === choice.code) : undefined;
    const target = same ?? chosen;
    if (target !== undefined) return { row, outcome: joined(payload, target, change) };
    if (near.length === 0) {
      add(index, row, payload);
      return { row, outcome: { kind: "new", payload } };
    }
    const candidates = near.map(toCandidate);
    if (choice?.as !== "other" || choice.reason === "") {
      const needsReason = choice?.as === "other";
      return { row, outcome: { kind: "near", payload, candidates, needsReason } };
    }
    const others = near.map(({ code }) => ({ code, reason: choice.reason }));
    const decided = { ...payload, others };
    add(index, row, decided);
    return { row, outcome: { kind: "new", payload: decided } };
  });
  const changes = [...things.values()].flatMap(({ code, payload }) => {
    const before = start.get(code);
    return before === payload ? [] : [{ code, isNew: before === undefined, payload }];
  });
  return { rows: planned, changes };
}

function readRow(
  row: IntakeRow,
  { catalogue, indicator, defaults, today }: IntakeContext,
  position: number,
) {
  const blank = blankEntry();
  const own = Object.fromEntries(Object.entries(row.typed).filter(([, text]) => text !== ""));
  const { decidedOn, document, year, ...always } = defaults;
  const typed = { ...blank, ...always, ...own };
  const isLead = ["线索", "lead", ""].includes(typed.state);
  // The day and document of a recognition are said once for all; a lead has none.
  const complete = isLead ? typed : { ...blank, ...always, decidedOn, document, year, ...own };
  const indicators = indicator === null ? [] : [indicator];
  const { payload, problems } = readTypedEntry(complete, catalogue, {
    indicators,
    position,
    today,
  });
  const all = [...row.problems, ...problems.map(({ message }) => message)];
  return all.length > 0 || payload === null
    ? { payload: null, problems: all }
    : { payload, problems: [] };
}

/** Adds what a row says to the thing that it is: its scopes, its indicator, and what was not known of it yet. */
function joined(
  row: EntryPayload,
  target: Working,
  change: (code: string, payload: EntryPayload) => void,
): RowOutcome {
  const before = target.payload;
  const conflict = conflictBetween(row, before);
  if (conflict !== null) return { kind: "refused", problems: [conflict] };
  const known = toCandidate(target);
  const decides = before.state === "lead" && row.state !== "lead";
  const after: EntryPayload = {
    ...before,
    scopes: union(before.scopes, row.scopes),
    indicators: union(before.indicators, row.indicators),
    sources: union(before.sources, row.sources),
    organisationCode: before.organisationCode ?? row.organisationCode,
    ...(decides
      ? { state: row.state, year: row.year, decidedOn: row.decidedOn, document: row.document }
      : { year: before.year ?? row.year }),
  };
  if (JSON.stringify(after) === JSON.stringify(before)) {
    return { kind: "unchanged", payload: before, with: known };
  }
  if (target.isOpen) {
    const values = { name: before.title.zh };
    return { kind: "refused", problems: [{ key: "register.intake.isOpen", values }] };
  }
  change(target.code, after);
  return { kind: "same", payload: after, with: known };
}

/** What a row says against the thing that it is: that is changed on the page of the entry, with its reason. */
function conflictBetween(row: EntryPayload, before: EntryPayload): MessageRef | null {
  const values = { name: before.title.zh };
  const [mine, known] = [row.organisationCode, before.organisationCode];
  if (mine !== null && known !== null && mine !== known) {
    return { key: "register.intake.otherCode", values: { ...values, code: known } };
  }
  if (before.state !== "lead" && row.state !== "lead" && row.state !== before.state) {
    return { key: "register.intake.otherState", values };
  }
  const isBothCounted = before.state === "recognised" && row.state === "recognised";
  if (isBothCounted && row.year !== before.year) {
    return {
      key: "register.intake.otherYear",
      values: { ...values, year: String(before.year ?? "") },
    };
  }
  return null;
}

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])];
}

function toWorking({ code, payload, isOpen }: KnownEntry, line: number | null): Working {
  const { title, organisationCode, others } = payload;
  return { code, payload, isOpen, line, title, organisationCode, others };
}

function toCandidate({ code, line, payload }: Working): Candidate {
  return { code, line, payload };
}
