import type { FailureCode, FieldMessages, MessageRef } from "./domain-error";

/**
 * Answer of a server action to a form. `values` are the texts as typed, so that nothing is lost; `id` tells one answer
 * from the next that says the same.
 */
export type ActionResult<Data = undefined> =
  | { status: "idle" }
  | { status: "done"; id: string; message: MessageRef | null; data: Data }
  | {
      status: "failed";
      id: string;
      code: FailureCode;
      message: MessageRef;
      fields: FieldMessages;
      values: Readonly<Record<string, string>>;
    };

export const IDLE = { status: "idle" } as const;
