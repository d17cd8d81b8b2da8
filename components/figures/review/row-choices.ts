import type { JudgedCell } from "@/lib/assessment/review/review-sections";

/** What is chosen among the rows of the queue, and how a row changes it. */
export interface RowChoices {
  selectable: boolean;
  isChosen: (cell: JudgedCell) => boolean;
  choose: (cells: readonly JudgedCell[], value: boolean) => void;
  errorsOf: (field: string) => string[];
}
