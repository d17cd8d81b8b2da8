import { z } from "zod";

import { textSchema } from "@/lib/errors/text-schema";

import { JUDGEMENT_REASONS, JUDGEMENT_RESULTS } from "./judgement-terms";

const text = textSchema(2000, "figures.errors.textTooLong").default("");

/** What the form of a judgement sends. */
export const judgementInputSchema = z.object({
  plan: z.string(),
  indicator: z.string(),
  seen: z.coerce.number().int().min(0),
  result: z.enum(JUDGEMENT_RESULTS, "records.errors.field"),
  open: z.union([z.enum(JUDGEMENT_REASONS), z.literal("")]),
  byZh: text,
  byEn: text,
  documentZh: text,
  documentEn: text,
  on: text,
  reasonZh: text,
  reasonEn: text,
  source: text,
  why: text,
  intent: z.enum(["save", "submit"]),
});
export type JudgementInput = z.output<typeof judgementInputSchema>;

/** What the form of a decision sends. */
export const decisionInputSchema = z.object({
  version: z.string(),
  lockVersion: z.coerce.number().int().min(0),
  decision: z.enum(["approve", "return"]),
  note: text,
});
