import { z } from "zod";

import type { Source } from "@/lib/plans/types";

import { JUDGEMENT_REASONS, JUDGEMENT_RESULTS } from "./judgement-terms";
import { common, localText, period, recordCode as code, year } from "./record-fields";
import {
  entrySchema,
  evidenceReleaseSchema,
  registerCountSchema,
  sourceCheckSchema,
} from "./register-kinds";
import { PEOPLE_SCHEMAS } from "./people-schemas";

/** Groups in which the plan page shows what a source says. */
export const FACT_GROUPS = [
  "occasion",
  "mechanism",
  "policy",
  "result",
  "platform",
  "firm",
  "growth",
  "intention",
  "speaker",
  "promise",
] as const;

/** Shape of the payload of each kind; strict, so that a misspelt field is refused and not kept. */
export const RECORD_SCHEMAS = {
  /** 所述: what a source says that is no number of an indicator. */
  fact: z.strictObject({ ...common, group: z.enum(FACT_GROUPS), by: localText.nullable() }),
  /** 排名: a place in one year's list. Lists of two years are never compared. */
  ranking: z.strictObject({
    ...common,
    list: localText,
    year,
    rank: z.int().min(1),
    count: z.int().min(1).nullable(),
    /** What the rank is among. */
    among: localText,
  }),
  /** 行动 / 任务: `parent` is the code of the action that it is a task of; two levels. */
  action: z.strictObject({ ...common, parent: code.nullable() }),
  /** 节点: what was promised for when, in the source's own precision. */
  milestone: z.strictObject({
    ...common,
    by: localText.nullable(),
    action: code.nullable(),
    promised: period.nullable(),
    promisedWords: localText,
    forecast: period.nullable(),
    done: period.nullable(),
    seen: period.nullable(),
    evidence: z.strictObject({ words: localText, source: z.string() }).nullable(),
  }),
  /** 承诺: one sentence of one plan about one year, beside those of earlier and later plans (`thread`). */
  promise: z.strictObject({
    ...common,
    thread: code,
    plan: localText,
    said: period,
    /** Year that it is promised for; null where the words name none. */
    year: year.nullable(),
    isOfThisPlan: z.boolean(),
  }),
  /** 相互矛盾: statements that cannot both be read the same way. */
  contradiction: z.strictObject({ ...common }),
  /** 台账条目: one named thing behind a count. */
  entry: entrySchema,
  "register-count": registerCountSchema,
  "evidence-release": evidenceReleaseSchema,
  "source-check": sourceCheckSchema,
  /** 评定: what somebody in charge said of a target that is a statement; never computed. */
  judgement: z
    .strictObject({
      ...common,
      result: z.enum(JUDGEMENT_RESULTS),
      /** Why it cannot be judged: exactly where the result is `open`. */
      open: z.enum(JUDGEMENT_REASONS).nullable(),
      /** Who judged: an office or a meeting, never the member who wrote it down. */
      by: localText,
      document: localText,
      on: period,
      reason: localText,
    })
    .refine(({ result, open }) => (result === "open") === (open !== null), { path: ["open"] })
    .refine(({ indicators }) => indicators.length === 1, { path: ["indicators"] }),
  ...PEOPLE_SCHEMAS,
} as const;

export type RecordKind = keyof typeof RECORD_SCHEMAS;
export const RECORD_KINDS = Object.keys(RECORD_SCHEMAS) as readonly RecordKind[];

export type Payload<Kind extends RecordKind> = z.output<(typeof RECORD_SCHEMAS)[Kind]>;

/** What a record of a kind says in the version in force. */
export interface PlanRecord<Kind extends RecordKind = RecordKind> {
  readonly kind: Kind;
  readonly code: string;
  readonly number: number;
  readonly approvedAt: string;
  readonly payload: Payload<Kind>;
}

/** Records in force with the sources that they name. */
export interface PlanRecords {
  readonly records: readonly PlanRecord[];
  readonly sources: readonly Source[];
}

/** A record as data files and forms have it, before it is stored. */
export interface RecordData<Kind extends RecordKind = RecordKind> {
  kind: Kind;
  code: string;
  payload: Payload<Kind>;
}

export function isRecordKind(text: string): text is RecordKind {
  return Object.hasOwn(RECORD_SCHEMAS, text);
}

/**
 * Reads a stored payload.
 * @throws Error for a text that its kind could not have written
 */
export function readPayload<Kind extends RecordKind>(kind: Kind, stored: string): Payload<Kind> {
  return RECORD_SCHEMAS[kind].parse(JSON.parse(stored)) as Payload<Kind>;
}
