import type { z } from "zod";

import { isMessageKey } from "@/lib/i18n/is-message-key";

import type { FieldMessages, MessageRef } from "./domain-error";

/**
 * All of a zod error's messages by field name, in order; issues without a field go under `_form`.
 * Schemas write a `messageKey` where they have one to say, and a custom issue may carry `params.values`
 * for it; whatever else is wrong is `errors.invalid`.
 */
export function messagesByField(error: z.ZodError): FieldMessages {
  const fields: Record<string, MessageRef[]> = {};
  for (const issue of error.issues) {
    const field = issue.path.length === 0 ? "_form" : String(issue.path[0]);
    const key = isMessageKey(issue.message) ? issue.message : "errors.invalid";
    const values = issue.code === "custom" ? valuesOf(issue.params) : undefined;
    (fields[field] ??= []).push(values ? { key, values } : { key });
  }
  return fields;
}

function valuesOf(params: Record<string, unknown> | undefined): MessageRef["values"] {
  return params?.["values"] as MessageRef["values"];
}
