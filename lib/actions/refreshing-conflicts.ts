import "server-only";
import { revalidatePath } from "next/cache";

import { DomainError } from "@/lib/errors/domain-error";

/**
 * Reads the open pages again after a conflict, so that they show what came between; what was typed stays in the form. Not
 * where another version of a record is open: its form would go from the page, and what was typed with it.
 */
export async function refreshingConflicts<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    const isConflict = error instanceof DomainError && error.code === "conflict";
    if (isConflict && error.reference.key !== "records.errors.open") revalidatePath("/", "layout");
    throw error;
  }
}
