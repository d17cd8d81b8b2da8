import type { SubmittedCell } from "@/lib/figures/types";
import type { AssessedTarget, Reason, Verdict } from "@/lib/assessment/types";

/** A verdict with its reason; null for a scope without a target of its own. */
export interface VerdictSide {
  readonly verdict: Verdict | null;
  readonly reason: Reason | null;
}

/** What approving everything that waits would make of the scope that a submitted cell belongs to. */
export interface CellJudgement {
  /** Year that is judged. */
  readonly year: number;
  /** Target that measures the scope: its own, else the province's; null where the plan set none. */
  readonly target: AssessedTarget | null;
  readonly isOwnTarget: boolean;
  /**
   * Afterwards: attainment of the scope's own target, else its share of the province's; a fraction, null where either
   * has no meaning, as between calibres.
   */
  readonly attainment: number | null;
  /** Whether the submitted value is the one that is judged afterwards: of the latest year, in a comparable calibre. */
  readonly counts: boolean;
  readonly before: VerdictSide;
  readonly after: VerdictSide;
}

/** A submitted cell with what it would change. */
export interface JudgedCell extends SubmittedCell {
  /** Null for a cell of an indicator or scope that the plan no longer has. */
  readonly judgement: CellJudgement | null;
}

/** The review queue as it is read: what needs a look first. Each cell stands in exactly one of them. */
export interface ReviewSections {
  /** With a warning of the checks, or with a reason why it can only be returned. */
  readonly warned: readonly JudgedCell[];
  /** Without: what moves a verdict first. */
  readonly plain: readonly JudgedCell[];
  /** Written by the person who looks, for somebody else to review. */
  readonly own: readonly JudgedCell[];
}

/** Divides the queue, the order given kept within each part but for verdicts that move. Pure. */
export function reviewSections(cells: readonly JudgedCell[]): ReviewSections {
  const others = cells.filter(({ own }) => !own);
  return {
    warned: movingFirst(others.filter(needsLook)),
    plain: movingFirst(others.filter((cell) => !needsLook(cell))),
    own: cells.filter(({ own }) => own),
  };
}

/** Whether a cell has a warning of the checks, or can only be returned. */
export function needsLook(cell: JudgedCell): boolean {
  return hasWarning(cell) || isBlocked(cell);
}

/** Name of the field that stands for a cell. */
export function cellField({ revision }: Pick<JudgedCell, "revision">): string {
  return `cell-${revision.id}`;
}

/**
 * Whether a cell is ticked before anybody has ticked it: after a refusal as it was `sent`, where it is still what was
 * seen; else where nothing calls for a look.
 */
export function isTickedAtFirst(
  cell: JudgedCell,
  sent: Readonly<Record<string, string>> | null,
): boolean {
  if (sent === null) return !needsLook(cell);
  return sent[cellField(cell)] === String(cell.revision.lockVersion);
}

export function hasWarning({ revision }: JudgedCell): boolean {
  return revision.findings.length > 0;
}

/** Whether a cell can only be returned, not approved. */
export function isBlocked({ outdated, yearClosed }: JudgedCell): boolean {
  return outdated || yearClosed;
}

function movingFirst(cells: readonly JudgedCell[]): readonly JudgedCell[] {
  return [...cells.filter(movesVerdict), ...cells.filter((cell) => !movesVerdict(cell))];
}

/** Whether approving what waits would move the verdict of a cell's scope. */
export function movesVerdict({ judgement }: JudgedCell): boolean {
  if (judgement === null) return false;
  const { before, after } = judgement;
  return before.verdict !== after.verdict || before.reason !== after.reason;
}
