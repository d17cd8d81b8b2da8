import type { MessageRef } from "@/lib/errors/domain-error";
import type { OddKind } from "@/lib/exchange/progress-form/types";

/** Says why a cell that is no text and no number is not read; the stored result of a formula is offered. */
export function oddMessage(kind: OddKind, stored: string | undefined): MessageRef {
  return kind === "formula" && stored !== undefined
    ? { key: "files.wrong.formulaStored", values: { stored: stored.slice(0, 40) } }
    : { key: `files.wrong.${kind}` };
}
