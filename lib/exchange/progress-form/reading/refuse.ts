import { DomainError, type MessageRef } from "@/lib/errors/domain-error";

import type { Refusal } from "./limits";

/** The refusal of a whole file, as a sentence beside the file field. */
export function refusal(name: Refusal, values?: MessageRef["values"]): DomainError {
  const key = `files.refusal.${name}` as const;
  const message: MessageRef = values === undefined ? { key } : { key, values };
  return new DomainError("invalid", { key: "errors.invalid" }, { file: [message] });
}
