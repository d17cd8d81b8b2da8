import { z } from "zod";

import { textSchema } from "@/lib/errors/text-schema";

import { readPeriod } from "./period";

/** The parts that payloads of every kind are made of. */
export const text = textSchema(2000, "figures.errors.textTooLong").refine((value) => value !== "");
export const localText = z.strictObject({ zh: text, en: text });
export const recordCode = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
export const period = z.string().refine((value) => readPeriod(value) !== null);
export const year = z.int().min(1900).max(2100);

/** What every kind has. */
export const core = {
  /** Keys of sources, the first the one that says it. */
  sources: z.array(z.string()),
  /** Codes of the indicators and scopes that it is about. */
  indicators: z.array(recordCode),
  scopes: z.array(recordCode),
  /** Place among its kind. */
  position: z.int().min(0),
};

/** What every kind has that says what a source says. */
export const common = {
  ...core,
  title: localText,
  /** The source's own words with our translation; null where the title is all that it says. */
  words: localText.nullable(),
  /** What is ours about it: a reading, a doubt, what is not known. */
  note: localText.nullable(),
  sources: core.sources.min(1),
};
