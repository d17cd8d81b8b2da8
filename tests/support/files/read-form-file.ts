import { findTables } from "@/lib/exchange/progress-form/reading/find-tables";
import { readUpload } from "@/lib/exchange/progress-form/reading/read-upload";
import type { ImportFile } from "@/lib/exchange/progress-form/types";

/** The tables of a file with the headings of the form. */
export async function readFormFile(file: File): Promise<ImportFile> {
  const { sheets, unread } = await readUpload(file);
  return findTables(sheets, unread);
}
