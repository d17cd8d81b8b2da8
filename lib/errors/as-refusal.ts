import "server-only";

import { unusableReason } from "@/lib/db/unusable";

import { DomainError } from "./domain-error";
import { isRetiredPlan } from "./retired-plan";

/**
 * Gives what is said to the person whose request failed: a refusal as it is; that a plan is retired; for a database that
 * cannot be used now, which it is; `unexpected` for everything else.
 */
export function asRefusal(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (isRetiredPlan(error)) return new DomainError("conflict", { key: "planFiles.errors.retired" });
  switch (unusableReason(error)) {
    case null:
      return new DomainError("unexpected", { key: "errors.unexpected" });
    case "busy":
      return new DomainError("unavailable", { key: "errors.databaseBusy" });
    case "full":
      return new DomainError("unavailable", { key: "errors.databaseFull" });
    default:
      return new DomainError("unavailable", { key: "errors.databaseUnusable" });
  }
}
