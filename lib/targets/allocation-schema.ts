import { z } from "zod";

import { messageKey } from "@/lib/i18n/message-key";
import { textSchema } from "@/lib/errors/text-schema";
import { WHOLE_KIND } from "@/lib/plans/types";
import { sourceSchema } from "@/lib/figures/schema";

import { readField, seenField } from "./allocation-fields";

const text = (max: number) => textSchema(max, "figures.errors.textTooLong").default("");
const versionNumber = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number)
  .catch(-1);

const fields = sourceSchema.extend({
  plan: z.string().max(100, messageKey("figures.errors.choose")),
  kind: z
    .string(messageKey("figures.errors.choose"))
    .max(60, messageKey("figures.errors.choose"))
    .refine((kind) => kind !== WHOLE_KIND, messageKey("figures.errors.choose")),
  reason: text(500),
  /** Cells as typed, changed or not. */
  cells: z
    .array(
      z.object({
        indicator: z.string(),
        scope: z.string(),
        text: z.string(),
        /** Number of the version that stood in the cell; 0 for none, -1 where the form does not say it. */
        seen: versionNumber,
      }),
    )
    .max(1000),
  /** Which target each row was held against, by indicator, as `basisText` writes it. */
  bases: z.record(z.string(), z.string()),
});

/**
 * Reads the form of the grid, as texts: a field `cell/<indicator>/<scope>` for each cell, with `seen/…` and
 * `basis/<indicator>` beside it. What depends on the plan is left to `decideAllocations`.
 */
export const allocationSchema = z.preprocess((form) => {
  const typed = Object.entries(typeof form === "object" && form !== null ? form : {});
  const named = Object.fromEntries(typed) as Record<string, unknown>;
  const cells = typed.flatMap(([name, value]: readonly [string, unknown]) => {
    const [kind, indicator, scope] = readField(name);
    if (kind !== "cell" || indicator === undefined || scope === undefined) return [];
    return [{ indicator, scope, text: value, seen: named[seenField(indicator, scope)] }];
  });
  const bases = typed.flatMap(([name, value]: readonly [string, unknown]) => {
    const [kind, indicator] = readField(name);
    return kind === "basis" && indicator !== undefined ? [[indicator, value]] : [];
  });
  return { ...named, cells, bases: Object.fromEntries(bases) as Record<string, unknown> };
}, fields);

export type AllocationInput = z.output<typeof allocationSchema>;
