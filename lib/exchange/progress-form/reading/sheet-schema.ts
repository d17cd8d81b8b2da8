import { z } from "zod";

import { ODD_KINDS } from "../types";
import { LIMITS } from "./limits";

const text = z.string();
const number = z.int().min(0);

const cellSchema = z.union([
  text,
  z.object({
    odd: z.enum(ODD_KINDS),
    text,
    format: text.optional(),
    stored: text.optional(),
  }),
  z.object({ odd: z.undefined().optional(), text, format: text }),
]);

/** A sheet as it comes out of the thread that reads files, and as it comes back from the browser. */
export const sheetSchema = z.object({
  name: text,
  kind: z.enum(["sheet", "csv"]),
  rows: z.array(z.array(cellSchema).max(LIMITS.columns + 1)).max(LIMITS.rows + LIMITS.otherLines),
  merges: z.array(z.object({ top: number, left: number, bottom: number, right: number })),
  hiddenRows: z.array(number),
  hiddenColumns: z.array(number),
});
