import { z } from "zod";

import { MOST, SECTION_NAMES, type PlanTexts, type Section } from "@/lib/plan-files/sections";

const row = z.record(z.string().max(40), z.string().max(MOST.characters + 1));

const shape = Object.fromEntries(
  SECTION_NAMES.map((section) => [
    section,
    z
      .array(row)
      .max(MOST.rows + 1)
      .default([]),
  ]),
) as Record<Section, z.ZodDefault<z.ZodArray<typeof row>>>;

/** The texts of a plan as a draft keeps them and a preview sends them back: anything else is refused. */
export const planTextsSchema = z.object(shape) satisfies z.ZodType<PlanTexts>;
