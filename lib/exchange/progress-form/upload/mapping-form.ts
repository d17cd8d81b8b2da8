import { z } from "zod";

import { DomainError } from "@/lib/errors/domain-error";
import { COLUMNS } from "@/lib/exchange/progress-form/columns";
import type { GroupChoice } from "@/lib/exchange/progress-form/mapping/sheet-group";
import type { ColumnMapping } from "@/lib/exchange/progress-form/mapping-types";
import { LIMITS } from "@/lib/exchange/progress-form/reading/limits";

import { columnMappingSchema } from "./kept-schema";
import { saidSchema } from "./schema";

const line = z.int().min(0).max(LIMITS.rows);

/** What a person chose for a file: how each group of sheets is read, and which sheets. */
export const fileChoiceSchema = z.object({
  groups: z
    .array(
      z.object({
        top: line,
        bottom: line,
        columns: z
          .array(columnMappingSchema)
          .max(LIMITS.columns + 1)
          .optional(),
        said: saidSchema,
      }),
    )
    .max(LIMITS.sheets),
  sheets: z.array(z.int().min(0).max(LIMITS.sheets)).max(LIMITS.sheets),
});

export interface FileChoice {
  groups: readonly GroupChoice[];
  /** Places of the sheets that are read. */
  sheets: readonly number[];
}

/** Reads the value of a select for columns (`writeMeaning`); null for anything that no select has. */
export function readMeaning(text: string): ColumnMapping | null {
  const [as = "", indicator = "", scope = "", year = ""] = text.split("|");
  const isKnown = as === "" || as === "ignore" || COLUMNS.some((column) => column === as);
  const parsed = columnMappingSchema.safeParse({
    as,
    indicator: indicator === "" ? null : indicator,
    scope: scope === "" ? null : scope,
    year: year === "" ? null : Number(year),
  });
  return isKnown && parsed.success ? parsed.data : null;
}

/**
 * Reads the form of the mapping page, whose fields are numbered by group and column: `g0.c2`, `g0.top`, `sheet` for each
 * sheet that is read. Rows of headings are counted from 1 there.
 * @throws DomainError `invalid` for a field that the page does not have
 */
export function readMappingForm(form: FormData): FileChoice {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : null;
  };
  const groups: unknown[] = [];
  for (let index = 0; text(`g${index}.top`) !== null; index += 1) {
    const columns: (ColumnMapping | null)[] = [];
    for (let x = 0; text(`g${index}.c${x}`) !== null; x += 1) {
      columns.push(readMeaning(text(`g${index}.c${x}`) ?? ""));
    }
    const year = text(`g${index}.year`) ?? "";
    // Rows of headings that were chosen anew are read anew.
    const isFound = text("find") === String(index);
    groups.push({
      top: Number(text(`g${index}.top`)) - 1,
      bottom: Number(text(`g${index}.bottom`)) - 1,
      ...(isFound ? {} : { columns }),
      said: {
        scope: text(`g${index}.scope`) ?? "",
        year: year === "" ? null : Number(year),
        unit: text(`g${index}.unit`) ?? "",
        source: text(`g${index}.source`) ?? "",
        nature: text(`g${index}.nature`) ?? "",
      },
    });
  }
  const sheets = form.getAll("sheet").map(Number);
  return requireChoice({ groups, sheets });
}

/**
 * Reads a choice that a preview carries, to be changed.
 * @throws DomainError `invalid`
 */
export function readSentChoice(text: string): FileChoice {
  try {
    return requireChoice(JSON.parse(text));
  } catch {
    throw new DomainError("invalid", { key: "errors.invalid" });
  }
}

function requireChoice(value: unknown): FileChoice {
  const parsed = fileChoiceSchema.safeParse(value);
  if (!parsed.success) throw new DomainError("invalid", { key: "errors.invalid" });
  return parsed.data;
}
