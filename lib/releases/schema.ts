import { z } from "zod";

import { textSchema } from "@/lib/errors/text-schema";

/** In characters. */
export const LONGEST_NOTE = 2000;

const note = textSchema(LONGEST_NOTE, "releases.errors.noteTooLong").transform((text) =>
  text.replaceAll("\r\n", "\n"),
);

/** The form of a new release. A blank correction note counts as none. */
export const releaseSchema = z.object({
  planCode: z.string("errors.invalid").min(1, "errors.invalid"),
  note: note.refine((text) => text !== "", "releases.errors.noteMissing"),
  correctionNote: note
    .transform((text) => (text === "" ? null : text))
    .optional()
    .transform((text) => text ?? null),
  /** The box beside parts that exceed their whole: `on` where it is ticked. */
  acknowledged: z
    .literal("on")
    .optional()
    .transform((value) => value === "on"),
  expectedNumber: z
    .string("errors.invalid")
    .regex(/^[1-9]\d{0,8}$/, "errors.invalid")
    .transform(Number),
  previewedAt: z.iso.datetime({ precision: 3, error: "errors.invalid" }).optional(),
});

export type ReleaseInput = Omit<z.output<typeof releaseSchema>, "planCode">;
