import type { IntakeForm } from "./intake-form";
import type { PlannedRow } from "./plan-intake";

/** What stands in the form of bulk entry beside the rows of the preview. */
export type IntakeSaid = Omit<IntakeForm, "plan" | "rows" | "intent">;

/** What bulk entry answers: what would become of each row, or how many entries were sent for approval. */
export type IntakeAnswer =
  | {
      step: "preview";
      rows: readonly PlannedRow[];
      packed: string;
      unread: readonly string[];
      /**
       * What the rows were read with. The form begins with it again: without a script nothing else keeps it, and what is
       * confirmed has to be what was shown.
       */
      said: IntakeSaid;
      /** Entries that would be sent. */
      changes: number;
    }
  | { step: "written"; count: number };
