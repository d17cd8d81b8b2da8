import { z } from "zod";

import { messageKey } from "@/lib/i18n/message-key";
import { textSchema } from "@/lib/errors/text-schema";

/** Most characters of a note. */
export const LONGEST_NOTE = 2000;

const note = textSchema(LONGEST_NOTE, "releases.errors.noteTooLong").transform((text) =>
  text.replaceAll("\r\n", "\n"),
);

/** Reads the form of a new release. A blank correction note counts as none. */
export const releaseSchema = z.object({
  planCode: z.string().min(1),
  note: note.refine((text) => text !== "", messageKey("releases.errors.noteMissing")),
  correctionNote: note
    .transform((text) => (text === "" ? null : text))
    .optional()
    .transform((text) => text ?? null),
  /** Why the release goes without the notes that its plan's rules ask for. */
  withoutNotes: note
    .transform((text) => (text === "" ? null : text))
    .optional()
    .transform((text) => text ?? null),
  /** Whether the box beside parts that exceed their whole is ticked: `on`, or nothing. */
  acknowledged: z
    .literal("on")
    .optional()
    .transform((value) => value === "on"),
  expectedNumber: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
  previewedAt: z.iso.datetime({ precision: 3 }).optional(),
});

export type ReleaseInput = Omit<z.output<typeof releaseSchema>, "planCode">;
