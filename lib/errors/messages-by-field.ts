import type { z } from "zod";

import type { FieldMessages, MessageRef } from "./domain-error";

/**
 * All of a zod error's messages by field name, in order; issues without a field go under `_form`.
 * Schemas write message keys in place of sentences; a custom issue may carry `params.values` for them.
 */
export function messagesByField(error: z.ZodError): FieldMessages {
  const fields: Record<string, MessageRef[]> = {};
  for (const issue of error.issues) {
    const field = issue.path.length === 0 ? "_form" : String(issue.path[0]);
    const values = issue.code === "custom" ? valuesOf(issue.params) : undefined;
    (fields[field] ??= []).push(values ? { key: issue.message, values } : { key: issue.message });
  }
  return fields;
}

function valuesOf(params: Record<string, unknown> | undefined): MessageRef["values"] {
  return params?.["values"] as MessageRef["values"];
}
