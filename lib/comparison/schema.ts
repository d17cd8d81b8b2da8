import { z } from "zod";

import { messageKey } from "@/lib/i18n/message-key";

import { readComparisonMode } from "./modes";

/** Limits, so that no address asks for more than a page can show: 6 × 10 × 15 cells at most. */
export const MOST = { indicators: 6, scopes: 10, years: 15 } as const;

const LONGEST = 2000;
const text = z.string().max(LONGEST);

/**
 * Reads `a,b` or a repeated parameter (as a form of checkboxes sends it) as a list without doubles; blank is
 * null.
 */
const codes = z
  .union([text, z.array(text).max(100)])
  .optional()
  .transform((given) => {
    const list = [given ?? []].flat().flatMap((part) => part.split(","));
    const named = [...new Set(list.map((code) => code.trim()).filter((code) => code !== ""))];
    return named.length === 0 ? null : named;
  });

const one = z.union([text, z.array(text).transform((list) => list[0])]).optional();

/**
 * Reads `2022-2025`, `2024`, or a list of either; null where nothing is given. A part that is neither makes it
 * invalid.
 */
const years = codes.transform((parts, context) => {
  if (parts === null) return null;
  return parts.flatMap((part) => {
    const match = /^(\d{4})(?:-(\d{4}))?$/.exec(part);
    const first = Number(match?.[1]);
    const last = Number(match?.[2] ?? match?.[1]);
    if (match === null || last < first || last - first > 100) {
      context.addIssue({ code: "custom", message: messageKey("compare.errors.years") });
      return [];
    }
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
});

const year = one.transform((given) =>
  given !== undefined && /^\d{4}$/.test(given) ? Number(given) : null,
);

/** Reads the shapes of the comparison's address; what the plan knows is left to `chooseSelection`. */
export const comparisonSchema = z.object({
  indicators: codes,
  scopes: codes,
  years,
  /** First and last year, two fields of the form, which cannot send a range as one. */
  from: year,
  to: year,
  sort: one.transform((given) => (given === undefined || given === "" ? null : given)),
  mode: one.transform(readComparisonMode),
  dir: one.transform((given): "asc" | "desc" => (given === "desc" ? "desc" : "asc")),
});

export type ComparisonQuery = z.output<typeof comparisonSchema>;
