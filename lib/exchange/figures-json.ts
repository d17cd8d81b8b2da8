import { z } from "zod";

import type { PlanAssessment } from "@/lib/assessment/types";
import { fields, planSchema } from "@/lib/plans/answer-schemas";
import { RELEASE_FORMAT, type SealedContent } from "@/lib/releases/release-parts";
import {
  answer,
  instant,
  integer,
  listOf,
  oneOf,
  oneOfOrNull,
  orNull,
  text,
} from "@/lib/vocabulary/answer";

import { figureRows, figureRowSchema, ILLUSTRATIVE_MARK } from "./figure-rows";

const partSchema = answer("ReleasePart", "A part of a release, with all that its hash covers.", {
  part: text("`release`, `notes`, or `indicator` and its code."),
  salt: text("Keeps a part that is withheld elsewhere from being guessed by its hash."),
})
  .catchall(z.unknown())
  .describe(
    "A part of a release: its name and salt, and the content by its kind. Its hash is SHA-256 over its canonical JSON (RFC 8785).",
  );

const sealedSchema = answer(
  "SealedContent",
  "What the hash of the release covers, to be computed again by anybody: see docs/release-hash.md.",
  {
    format: oneOf([RELEASE_FORMAT], "Layout of the parts."),
    hash: text("SHA-256 over the canonical JSON of the sorted list of all parts' hashes."),
    sealedAt: instant("When the hash was computed: with the release, or later for an older one."),
    parts: listOf(partSchema, "The parts that the link shares; of a whole release all."),
    withheld: listOf(
      text("64 hex characters."),
      "Hashes of the parts that the link does not share.",
    ),
  },
);

/** The JSON file of figures. */
export const figuresSchema = answer("Figures", "The figures of a plan.", {
  plan: planSchema,
  asOf: instant("What was approved by then is listed, nothing later."),
  release: fields.release,
  methodVersion: integer("Version of the assessment method in force."),
  illustrative: fields.illustrative,
  notice: oneOfOrNull([ILLUSTRATIVE_MARK], "The mark of illustrative data; null for real data."),
  figures: listOf(figureRowSchema, "One row a figure, in the plan's order."),
  sealed: orNull(
    sealedSchema,
    "The sealed content that the rows are read from; null for a member's view, which is no release.",
  ),
});

export type FiguresDocument = z.output<typeof figuresSchema>;

/** Writes the figures with the sealed content of their release; null for a view that is no release. */
export function figuresDocument(
  assessment: PlanAssessment,
  sealed: SealedContent | null = null,
): FiguresDocument {
  const { plan, asOf, release, methodVersion, illustrative } = assessment;
  const notice = illustrative ? ILLUSTRATIVE_MARK : null;
  const figures = figureRows(assessment);
  return { plan, asOf, release, methodVersion, illustrative, notice, figures, sealed };
}
