import { z } from "zod";

import { messageKey } from "@/lib/i18n/message-key";
import { textSchema } from "@/lib/errors/text-schema";
import { FLAGS, NATURES, QUALIFIERS } from "@/lib/plans/types";

const code = z
  .string(messageKey("figures.errors.choose"))
  .trim()
  .min(1, messageKey("figures.errors.choose"))
  .max(100, messageKey("figures.errors.choose"));
const text = (max: number) => textSchema(max, "figures.errors.textTooLong").default("");
const revisionId = z.string().trim().max(64);
const lockVersion = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** Reads which cell is meant, in forms and in addresses alike. */
export const figureKeySchema = z.object({
  plan: code,
  indicator: code,
  scope: code,
  year: z
    .string()
    .trim()
    .regex(/^\d{4}$/, messageKey("figures.errors.yearNotANumber"))
    .transform(Number),
  calibre: code,
});

/**
 * Reads the entry form, as texts. Only shapes are checked here: what depends on the plan, the unit or today is
 * left to `checkEntry`, so that one answer holds all of a person's errors.
 */
export const entrySchema = figureKeySchema.extend({
  value: z.string().max(200, messageKey("figures.errors.textTooLong")).default(""),
  flag: z.enum(["", ...FLAGS], messageKey("figures.errors.choose")).default(""),
  /** Qualifier chosen; "" takes it from the typed value, `exact` where that has none. */
  qualifier: z.enum(["", ...QUALIFIERS], messageKey("figures.errors.choose")).default(""),
  nature: z.enum(NATURES, messageKey("figures.errors.choose")),
  /** Key of a source, `new` for one described in the five fields below, "" for none. */
  source: text(200),
  sourceTitle: text(200),
  sourcePublisher: text(200),
  sourcePublishedOn: text(10),
  sourceUrl: text(500),
  sourceGrade: z.enum(["", "A", "B", "C"], messageKey("figures.errors.choose")).default(""),
  evidence: text(2000),
  publicNoteZh: text(500),
  publicNoteEn: text(500),
  reviewerNote: text(1000),
  reason: text(500),
  /** Why the value is submitted in spite of what the checks find (强制上报并说明). */
  explanation: text(500),
  /** Id of the draft that the form was filled from, with its version; "" for a first save. */
  revision: revisionId.default(""),
  lockVersion: z.union([z.literal("").transform(() => null), lockVersion]).default(null),
  /** Id of the approved revision that stood beside the form; "" where there was none. */
  basedOn: revisionId.default(""),
});

/** Reads the fields of a chosen or newly described source, for every form that names one. */
export const sourceSchema = entrySchema.pick({
  source: true,
  sourceTitle: true,
  sourcePublisher: true,
  sourcePublishedOn: true,
  sourceUrl: true,
  sourceGrade: true,
});

/** Reads which revision is meant, and which version of it the person saw. */
export const revisionRefSchema = z.object({
  revision: revisionId.min(1),
  lockVersion,
});

/** Reads the entry form with its buttons: `draft` and `submit` send the fields, the others only name a revision. */
export const entryFormSchema = z.discriminatedUnion("intent", [
  entrySchema.extend({ intent: z.enum(["draft", "submit"]) }),
  revisionRefSchema.extend({ intent: z.enum(["discard", "withdraw"]) }),
]);

const gridCellSchema = z.object({
  indicator: code,
  scope: code,
  year: z.int().min(1900).max(2200),
  calibre: code,
  value: z.string().max(200, messageKey("figures.errors.textTooLong")),
  nature: z.enum(NATURES),
  reason: text(500),
  explanation: text(500),
  revision: revisionId,
  lockVersion: z.int().min(0).nullable(),
  basedOn: revisionId,
  source: sourceSchema,
});

/** Reads many cells of the year grid at once; `cells` is JSON, because a form has no lists of records. */
export const gridSchema = z.object({
  plan: code,
  intent: z.enum(["save", "submit"]),
  cells: z
    .string()
    .max(1_000_000)
    .transform((json, context): unknown => {
      try {
        return JSON.parse(json);
      } catch {
        context.addIssue({ code: "custom" });
        return z.NEVER;
      }
    })
    .pipe(z.array(gridCellSchema).min(1).max(500)),
});

const CELL = /^cell-(.{1,64})$/;

/**
 * Reads the form of a submission under review: one field `cell-<revision>` for each chosen cell, holding its
 * version.
 */
export const reviewSchema = z
  .looseObject({
    decision: z.enum(["approve", "return", "reference"]),
    note: text(1000),
  })
  .transform(({ decision, note, ...rest }, context) => ({
    decision,
    note,
    cells: readCells(rest, context),
  }));

function readCells(fields: Record<string, unknown>, context: z.RefinementCtx): RevisionRef[] {
  return Object.entries(fields).flatMap(([name, version]): RevisionRef[] => {
    const revision = CELL.exec(name)?.[1];
    if (revision === undefined) return [];
    const parsed = revisionRefSchema.safeParse({ revision, lockVersion: version });
    if (parsed.success) return [parsed.data];
    context.addIssue({ code: "custom", path: [name] });
    return [];
  });
}

/** Reads what is to be undone: one field `cell-<revision>` for each decision, holding the version that was seen. */
export const undoSchema = z
  .looseObject({})
  .transform((fields, context) => readCells(fields, context));

export type GridInput = z.output<typeof gridSchema>;
export type GridCellInput = z.output<typeof gridCellSchema>;
export type SourceInput = z.output<typeof sourceSchema>;
export type EntryInput = z.output<typeof entrySchema>;
export type ReviewInput = z.output<typeof reviewSchema>;
export type RevisionRef = z.output<typeof revisionRefSchema>;
