import type { FailureCode, FieldMessages, MessageRef } from "./domain-error";

/** What a server action gives back to a form. `values` are the texts as typed, so that nothing is lost. */
export type ActionResult<Data = undefined> =
  | { readonly status: "idle" }
  | { readonly status: "done"; readonly message: MessageRef | null; readonly data: Data }
  | {
      readonly status: "failed";
      readonly code: FailureCode;
      readonly message: MessageRef;
      readonly fields: FieldMessages;
      readonly values: Readonly<Record<string, string>>;
    };

export const IDLE = { status: "idle" } as const;
