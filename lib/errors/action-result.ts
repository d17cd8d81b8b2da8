import type { FailureCode, FieldMessages, MessageRef } from "./domain-error";

/** Answer of a server action to a form. `values` are the texts as typed, so that nothing is lost. */
export type ActionResult<Data = undefined> =
  | { status: "idle" }
  | { status: "done"; message: MessageRef | null; data: Data }
  | {
      status: "failed";
      code: FailureCode;
      message: MessageRef;
      fields: FieldMessages;
      values: Readonly<Record<string, string>>;
    };

export const IDLE = { status: "idle" } as const;
