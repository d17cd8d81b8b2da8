import { deflateRawSync, inflateRawSync } from "node:zlib";
import { z } from "zod";

import { DomainError } from "@/lib/errors/domain-error";
import { LIMITS } from "@/lib/exchange/progress-form/reading/limits";
import type { ReadFile } from "@/lib/exchange/progress-form/reading/read-upload";
import { sheetSchema } from "@/lib/exchange/progress-form/reading/sheet-schema";
import { UNREAD_KINDS } from "@/lib/exchange/progress-form/types";

/** Letters that the sheets of a file may take on their way to the browser and back. */
export const MOST_PACKED = 3_000_000;
/** What may come out of them: every text of a file with some room for brackets and formats. */
const MOST_UNPACKED = LIMITS.totalCharacters * 6;

const fileSchema = z.object({
  sheets: z.array(sheetSchema).max(LIMITS.sheets),
  unread: z.array(
    z.object({
      name: z.enum(UNREAD_KINDS),
      values: z.record(z.string().max(20), z.string().max(400)),
    }),
  ),
});

/** Packs the sheets of a file for the hidden field of a form: a person looks at them before they are read further. */
export function packSheets(file: ReadFile): string {
  return deflateRawSync(JSON.stringify(file)).toString("base64");
}

/** @throws DomainError `invalid` for anything that `packSheets` did not write */
export function unpackSheets(packed: string): ReadFile {
  try {
    const bytes = inflateRawSync(Buffer.from(packed, "base64"), { maxOutputLength: MOST_UNPACKED });
    return fileSchema.parse(JSON.parse(bytes.toString("utf8")));
  } catch {
    throw new DomainError("invalid", { key: "errors.invalid" });
  }
}
