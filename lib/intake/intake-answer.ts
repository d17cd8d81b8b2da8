import type { PlannedRow } from "./plan-intake";

/** What bulk entry answers: what would become of each row, or how many entries were sent for approval. */
export type IntakeAnswer =
  | {
      step: "preview";
      rows: readonly PlannedRow[];
      packed: string;
      unread: readonly string[];
      /** Entries that would be sent. */
      changes: number;
    }
  | { step: "written"; count: number };
