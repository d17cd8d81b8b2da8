import { z } from "zod";

import { DomainError } from "@/lib/errors/domain-error";
import { COLUMNS } from "@/lib/exchange/progress-form/columns";
import { SAID_NATURES } from "@/lib/exchange/progress-form/said";
import { LIMITS } from "@/lib/exchange/progress-form/reading/limits";
import {
  CELL_PROBLEMS,
  ODD_KINDS,
  UNREAD_KINDS,
  type ImportFile,
} from "@/lib/exchange/progress-form/types";

import { MOST_PACKED } from "./packed-sheets";
import { toRememberSchema, type ToRemember } from "./kept-schema";

const place = {
  plan: z.string().trim().min(1).max(100),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number),
  /** Code of the scope; "" for every scope of the plan. */
  scope: z
    .string()
    .trim()
    .max(100)
    .default("")
    .transform((code) => (code === "" ? null : code)),
};

const fileName = z.string().max(300).default("");
const packed = { fileName, packed: z.string().max(MOST_PACKED) };
const rows = {
  fileName,
  rows: z.string().max(LIMITS.totalCharacters * 3),
  /** Mappings that the writing remembers. */
  mapping: z.string().max(200_000).default(""),
};

const yes = z
  .string()
  .default("")
  .transform((text) => text === "yes");

/**
 * Reads the upload form: `preview` sends a file, `map`, `edit` and `forget` the sheets of one whose columns are asked
 * about, `stored`, `year` and `write` the rows of a preview.
 */
export const importFormSchema = z.discriminatedUnion("intent", [
  z.object({ ...place, intent: z.literal("preview") }),
  // The fields of the mapping page are numbered, so they are read from the form itself.
  z.object({ ...place, intent: z.literal("map"), ...packed, find: z.string().optional() }),
  z.object({ ...place, intent: z.literal("edit"), ...packed, choice: z.string().max(200_000) }),
  z.object({ ...place, intent: z.literal("forget"), ...packed }),
  z.object({ ...place, intent: z.literal("stored"), ...rows }),
  z.object({ ...place, intent: z.literal("year"), ...rows, stored: yes, other: place.year }),
  z.object({
    ...place,
    intent: z.literal("write"),
    ...rows,
    fingerprint: z.string().max(64),
    stored: yes,
    ticket: z
      .string()
      .regex(/^[\w-]{0,40}$/)
      .default(""),
  }),
]);

export type ImportForm = z.output<typeof importFormSchema>;

const cellText = z.string().max(LIMITS.cellCharacters);
const column = z.enum(COLUMNS);
const index = z
  .int()
  .min(0)
  .max(LIMITS.rows * 2);
export const saidSchema = z.object({
  scope: z.string().max(100),
  year: z.int().nullable(),
  unit: z.string().max(100),
  source: z.string().max(200),
  nature: z.enum(SAID_NATURES),
});
const values = z.record(z.string().max(20), z.string().max(400));

const besideFields = {
  kind: z.enum(["scope", "year", "note", "indicator"]),
  at: z.string().max(10),
  heading: z.string().max(40),
  text: z.string().max(60),
};

/** Reads what was read of a file as it comes back from the browser, held to the limits for a file. */
export const importFileSchema = z.object({
  captions: z.array(cellText).max(LIMITS.rows * 2),
  tables: z
    .array(
      z.object({
        sheet: z.string().max(300),
        named: z.boolean(),
        captions: z.object({ from: index, rows: index, next: index }),
        unit: z.string().max(100),
        column: z.string().max(3),
        said: saidSchema.nullable(),
      }),
    )
    .max(LIMITS.rows),
  rows: z
    .array(
      z.object({
        line: z.int().min(1).max(10_000_000),
        table: z.int().min(0).max(LIMITS.rows),
        lone: z.boolean(),
        cells: z.partialRecord(column, cellText),
        odd: z.partialRecord(column, z.enum(ODD_KINDS)),
        stored: z.partialRecord(column, cellText).optional(),
        problems: z.array(
          z.object({ column: column.nullable(), name: z.enum(CELL_PROBLEMS), values }),
        ),
        beside: z.array(z.object(besideFields)).max(100).optional(),
      }),
    )
    .max(LIMITS.rows),
  unread: z.array(z.object({ name: z.enum(UNREAD_KINDS), values })).max(LIMITS.rows),
});

/** @throws DomainError `invalid` for rows that this site did not make */
export function requireRead(text: string): ImportFile {
  return parsedAs(importFileSchema, text);
}

/** @throws DomainError `invalid` for mappings that this site did not make */
export function requireToRemember(text: string): ToRemember {
  return text === "" ? [] : parsedAs(toRememberSchema, text);
}

function parsedAs<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new DomainError("invalid", { key: "errors.invalid" });
  }
}
