import { JUDGEMENT_REASONS, JUDGEMENT_RESULTS } from "@/lib/records/judgement-terms";
import type { RecordKind } from "@/lib/records/schemas";

import type { DeskField } from "./fields";

/** One desk: records of a kind, the fields of their form in order, and what a new one starts from. */
export interface Desk {
  readonly kind: RecordKind;
  readonly fields: readonly DeskField[];
  /** What the schema wants and the form does not ask. */
  readonly blank: Readonly<Record<string, unknown>>;
  /** Whether the code of a record follows from its fields, so that there is one record of each thing. */
  readonly isNamedByFields: boolean;
}

const CORE = { sources: [], indicators: [], scopes: [] } as const;
const TOLD = { ...CORE, words: null, note: null } as const;

const SUBJECT = [
  {
    type: "ref",
    name: "indicators",
    label: "indicator",
    of: "indicator",
    shape: "first",
    isOptional: true,
    isIdentity: true,
  },
  {
    type: "ref",
    name: "scopes",
    label: "scope",
    hint: "scope",
    of: "scope",
    shape: "first",
    isOptional: true,
    isIdentity: true,
  },
] as const satisfies readonly DeskField[];

const ACTION = {
  type: "ref",
  name: "action",
  label: "action",
  of: "action",
  shape: "one",
  isOptional: true,
} as const satisfies DeskField;

const SUBJECT_ACTION = {
  ...ACTION,
  hint: "action",
  isIdentity: true,
} as const satisfies DeskField;

const TITLE = {
  type: "words",
  name: "title",
  label: "title",
  rows: 1,
  english: "offered",
} as const satisfies DeskField;

const SOURCES = {
  type: "ref",
  name: "sources",
  label: "sources",
  hint: "sources",
  of: "source",
  shape: "list",
} as const satisfies DeskField;

/** What a record says of its source, what is ours, and what it is about. */
const TOLD_FIELDS = [
  {
    type: "words",
    name: "words",
    label: "words",
    hint: "words",
    rows: 2,
    english: "offered",
    isOptional: true,
  },
  {
    type: "words",
    name: "note",
    label: "note",
    hint: "note",
    rows: 2,
    english: "offered",
    isOptional: true,
  },
  SOURCES,
  {
    type: "ref",
    name: "indicators",
    label: "indicators",
    of: "indicator",
    shape: "boxes",
    isOptional: true,
  },
  { type: "ref", name: "scopes", label: "scopes", of: "scope", shape: "boxes", isOptional: true },
] as const satisfies readonly DeskField[];

/** Every desk by its name in the address; in the order in which they are offered. */
export const DESKS = {
  notes: {
    kind: "note",
    isNamedByFields: true,
    blank: { ...CORE, action: null },
    fields: [
      ...SUBJECT,
      SUBJECT_ACTION,
      { type: "period", name: "period", label: "period", hint: "notePeriod", isIdentity: true },
      { type: "words", name: "progress", label: "progress", rows: 3, english: "offered" },
      {
        type: "words",
        name: "problem",
        label: "problem",
        rows: 2,
        english: "offered",
        isOptional: true,
      },
      { type: "words", name: "next", label: "next", rows: 2, english: "offered", isOptional: true },
    ],
  },
  milestones: {
    kind: "milestone",
    isNamedByFields: false,
    blank: { ...TOLD, by: null, action: null, forecast: null, done: null, seen: null },
    fields: [
      TITLE,
      { type: "words", name: "by", label: "by", rows: 1, english: "offered", isOptional: true },
      ACTION,
      {
        type: "period",
        name: "promised",
        label: "promised",
        hint: "promised",
        isOptional: true,
      },
      {
        type: "words",
        name: "promisedWords",
        label: "promisedWords",
        hint: "promisedWords",
        rows: 1,
        english: "offered",
      },
      {
        type: "period",
        name: "forecast",
        label: "forecast",
        hint: "period",
        isOptional: true,
      },
      { type: "period", name: "done", label: "done", hint: "period", isOptional: true },
      { type: "period", name: "seen", label: "seen", hint: "seen", isOptional: true },
      {
        type: "words",
        name: "evidence.words",
        label: "evidenceWords",
        rows: 1,
        english: "offered",
        isOptional: true,
      },
      {
        type: "ref",
        name: "evidence.source",
        label: "evidenceSource",
        of: "source",
        shape: "one",
        isOptional: true,
      },
      ...TOLD_FIELDS,
    ],
  },
  actions: {
    kind: "action",
    isNamedByFields: false,
    blank: { ...TOLD, parent: null },
    fields: [
      TITLE,
      {
        type: "ref",
        name: "parent",
        label: "parent",
        hint: "parent",
        of: "top-action",
        shape: "one",
        isOptional: true,
      },
      ...TOLD_FIELDS,
    ],
  },
  judgements: {
    kind: "judgement",
    isNamedByFields: true,
    blank: TOLD,
    fields: [
      {
        type: "ref",
        name: "indicators",
        label: "statement",
        of: "statement",
        shape: "first",
        isIdentity: true,
      },
      {
        type: "choice",
        name: "result",
        label: "result",
        options: JUDGEMENT_RESULTS.map(
          (value) => ({ value, key: `records.judgement.result.${value}` }) as const,
        ),
      },
      {
        type: "choice",
        name: "open",
        label: "open",
        hint: "open",
        options: JUDGEMENT_REASONS.map(
          (value) => ({ value, key: `records.judgement.open.${value}` }) as const,
        ),
        isOptional: true,
      },
      { type: "words", name: "by", label: "judgedBy", rows: 1, english: "asked" },
      { type: "words", name: "document", label: "document", rows: 1, english: "asked" },
      { type: "words", name: "reason", label: "reason", rows: 2, english: "asked" },
      { type: "period", name: "on", label: "on", hint: "period" },
      SOURCES,
    ],
  },
  units: {
    kind: "unit",
    isNamedByFields: false,
    blank: CORE,
    fields: [
      { type: "words", name: "name", label: "unitName", rows: 1, english: "asked" },
      { type: "words", name: "short", label: "unitShort", rows: 1, english: "asked" },
      { type: "flag", name: "isPublic", label: "isPublic", hint: "isPublic" },
    ],
  },
  responsibility: {
    kind: "responsibility",
    isNamedByFields: true,
    blank: { ...CORE, action: null },
    fields: [
      ...SUBJECT,
      SUBJECT_ACTION,
      { type: "ref", name: "lead", label: "lead", hint: "lead", of: "unit", shape: "list" },
      {
        type: "ref",
        name: "support",
        label: "support",
        of: "unit",
        shape: "list",
        isOptional: true,
      },
    ],
  },
  assignments: {
    kind: "assignment",
    isNamedByFields: true,
    blank: CORE,
    fields: [
      ...SUBJECT,
      { type: "ref", name: "unit", label: "reporter", hint: "reporter", of: "unit", shape: "one" },
    ],
  },
} as const satisfies Readonly<Record<string, Desk>>;

export type DeskName = keyof typeof DESKS;
export const DESK_NAMES = Object.keys(DESKS) as readonly DeskName[];

export function isDeskName(text: string): text is DeskName {
  return Object.hasOwn(DESKS, text);
}

export function deskOf(name: DeskName): Desk {
  return DESKS[name];
}

/** Finds the desk where records of a kind are written; null for kinds without a form. */
export function deskOfKind(kind: string): DeskName | null {
  return DESK_NAMES.find((name) => DESKS[name].kind === kind) ?? null;
}
