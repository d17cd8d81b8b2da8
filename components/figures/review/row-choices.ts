import type { EvidenceItem } from "@/lib/evidence/types";
import type { JudgedCell } from "@/lib/assessment/review/review-sections";

/** What is chosen among the rows of the queue, and how a row changes it. */
export interface RowChoices {
  selectable: boolean;
  isChosen: (cell: JudgedCell) => boolean;
  choose: (cells: readonly JudgedCell[], value: boolean) => void;
  /** Files that a cell's figure rests on. */
  filesOf: (cell: JudgedCell) => readonly EvidenceItem[];
  errorsOf: (field: string) => string[];
}
