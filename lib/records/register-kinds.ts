import { z } from "zod";

import { CHECK_RESULTS } from "@/lib/plans/types";
import { isOrganisationCode } from "@/lib/vocabulary/organisation-code";

import { common, core, localText, period, recordCode, text, year } from "./record-fields";

/** What kind of thing an entry of the register is. */
export const ENTRY_SORTS = [
  "firm",
  "model",
  "scenario",
  "laboratory",
  "platform",
  "result",
  "other",
] as const;
export type EntrySort = (typeof ENTRY_SORTS)[number];

export const ENTRY_STATES = ["lead", "recognised", "refused"] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** 来源核验: what somebody found who opened the address of a source; its code is the key of the source. */
export const sourceCheckSchema = z
  .strictObject({
    ...common,
    on: period,
    result: z.enum(CHECK_RESULTS),
    pageTitle: text.nullable(),
    address: text.nullable(),
    /** The grade that the source has from the approval of the check on; null leaves it as it is. */
    grade: z.enum(["A", "B", "C", "D"]).nullable(),
    /** SHA-256 of a kept copy of the page among the evidence; null where none was kept. */
    copy: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
  })
  .refine(({ sources }) => sources.length === 1, { path: ["sources"] })
  .refine(({ result, address }) => (result === "moved") === (address !== null), {
    path: ["address"],
  });

/**
 * 材料公开: whether readers of public links may download a file of evidence, from the next release on. Its code names the
 * file. Closing it again is another version, which later releases follow.
 */
export const evidenceReleaseSchema = z.strictObject({
  ...core,
  /** Name of the file, in both languages as it is. */
  title: localText,
  /** Id of the evidence. */
  evidenceId: z.string().min(1).max(64),
  file: z.strictObject({
    type: z.string().max(8),
    size: z.int().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  /** What it is evidence of: a record by kind and code, or a figure by its cell. */
  subject: z.strictObject({ kind: z.string().max(40), code: z.string().max(320) }),
  isPublic: z.boolean(),
  why: text,
});

/** 按台账计数: an administrator's decision that the figures of an indicator are the number of its recognised entries. */
export const registerCountSchema = z
  .strictObject({ ...common, reason: localText })
  .refine(({ indicators }) => indicators.length === 1, { path: ["indicators"] });

/**
 * 台账条目: one named thing behind a count; a lead is nobody's count. It counts once however many scopes claim it.
 * Fields with a default came after the first entries were stored.
 */
export const entrySchema = z
  .strictObject({
    ...common,
    sort: z.enum(ENTRY_SORTS),
    state: z.enum(ENTRY_STATES),
    /** How far the source says it has come (named, signed); null where it says nothing. */
    status: text.nullable(),
    /** The year that it counts from, or that a lead is about. */
    year: year.nullable(),
    /** 统一社会信用代码. */
    organisationCode: z.string().refine(isOrganisationCode).nullable().default(null),
    /** When and by which document it was recognised, or refused: exactly where it is no lead any more. */
    decidedOn: period.nullable().default(null),
    document: text.nullable().default(null),
    /** Entries with a name like this one that somebody held to be other things, each with the reason. */
    others: z
      .array(z.strictObject({ code: recordCode, reason: text }))
      .max(50)
      .default([]),
  })
  .refine(({ state, decidedOn }) => (state === "lead") === (decidedOn === null), {
    path: ["decidedOn"],
  })
  .refine(({ state, document }) => (state === "lead") === (document === null), {
    path: ["document"],
  })
  .refine(({ state, year: counted }) => state !== "recognised" || counted !== null, {
    path: ["year"],
  });
