import "server-only";
import { randomUUID } from "node:crypto";
import { revalidatePath } from "next/cache";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";

import { recordRefusal } from "@/lib/audit/record-refusal";
import { requireActor } from "@/lib/auth/session";
import type { Actor } from "@/lib/access/types";
import type { ActionResult } from "@/lib/errors/action-result";
import { asRefusal } from "@/lib/errors/as-refusal";
import { DomainError, type MessageRef } from "@/lib/errors/domain-error";
import { messagesByField } from "@/lib/errors/messages-by-field";

import { keepAnswer } from "./answer-of-request";

interface ActionDefinition<Schema extends z.ZodType, Data> {
  schema: Schema;
  /** Name in the audit for a member who is refused, such as `members.create`. */
  name: string;
  /** Names of fields that are never sent back to the browser, such as passwords. */
  secrets?: readonly string[];
  /**
   * Whether the pages that people have open are read again with the answer; always, where not given. A form that
   * keeps what it shows itself, and saves often, says no and has the pages read again when it is left.
   */
  refreshes?: (input: z.output<Schema>) => boolean;
  /** Authorises, writes and audits. `form` is for uploads, which the schema does not see. */
  run: (
    actor: Actor,
    input: z.output<Schema>,
    form: FormData,
  ) => Promise<{ message: MessageRef | null; data: Data }>;
}

export type FormAction<Data = undefined> = (
  previous: ActionResult<Data>,
  form: FormData,
) => Promise<ActionResult<Data>>;

/**
 * Makes the action of a signed-in form: session → parse → `run` (which authorises, writes and audits) → read the
 * open pages again, unless the action says otherwise → answer. Expected refusals become results with all field
 * messages at once and the texts as typed; a refusal for want of a right is kept on record. Any other error is
 * logged on the server and answered as `unexpected`, or as `unavailable` where the database cannot be used now.
 */
export function defineAction<Schema extends z.ZodType, Data = undefined>(
  definition: ActionDefinition<Schema, Data>,
): FormAction<Data> {
  return async (_previous, form) => {
    // An action can be posted to directly, with anything in place of a form.
    const isForm = form instanceof FormData;
    const values = isForm ? typedTexts(form, definition.secrets ?? []) : {};
    const id = randomUUID();
    const fail = async (error: DomainError): Promise<ActionResult<Data>> => {
      const { code, reference: message, fields } = error;
      await keepAnswer({ id, message, isRefusal: true, note: values["note"]?.trim() ?? "" });
      return { status: "failed", id, code, message, fields, values };
    };
    let actor: Actor | null = null;
    try {
      actor = await requireActor();
      if (!isForm) throw new DomainError("invalid", { key: "errors.invalid" });
      const parsed = definition.schema.safeParse(texts(form));
      if (!parsed.success) {
        return await fail(
          new DomainError("invalid", { key: "errors.invalid" }, messagesByField(parsed.error)),
        );
      }
      const { message, data } = await definition.run(actor, parsed.data, form);
      if (definition.refreshes?.(parsed.data) ?? true) revalidatePath("/", "layout");
      // Where the form is gone from the page that comes with the answer, the page says it.
      if (message !== null) await keepAnswer({ id, message, isRefusal: false, note: "" });
      return { status: "done", id, message, data };
    } catch (error) {
      unstable_rethrow(error);
      const refusal = asRefusal(error);
      if (refusal.code === "unexpected" || refusal.code === "unavailable") console.error(error);
      await recordRefusal(actor, definition.name, refusal);
      return await fail(refusal);
    }
  };
}

/** Takes the text fields of a form; uploads and the framework's own `$ACTION` fields are left out. */
function texts(form: FormData): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string" && !name.startsWith("$")) result[name] = value;
  }
  return result;
}

function typedTexts(form: FormData, secrets: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts(form)).filter(([name]) => !secrets.includes(name)),
  );
}
