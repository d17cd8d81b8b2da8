import type { CellState } from "@/lib/figures/grid/cell-state";
import { warningOf } from "@/lib/figures/grid/same-warning";
import type { GridCell } from "@/lib/figures/grid/types";

import type { CellCheck } from "./use-grid-checks";

/** What a cell says at its upper right: something is to be done about it. */
export type Warning = "conflict" | "wrong" | "explain" | "explained";
/** What it says at its upper left: where its value stands on the way to the board. */
export type Standing = "returned" | "submitted" | "approved" | "draft";

export const WARNING_SIGNS: Readonly<Record<Warning, { sign: string; tone: string }>> = {
  conflict: { sign: "≠", tone: "text-behind" },
  wrong: { sign: "▼", tone: "text-behind" },
  explain: { sign: "◥", tone: "text-watch" },
  explained: { sign: "◥", tone: "text-muted" },
};

/** The signs of `StateBadge`; a draft has none, its tint says it, and its value stands where there was none. */
export const STANDING_SIGNS: Readonly<Record<Standing, { sign: string; tone: string }>> = {
  returned: { sign: "↩", tone: "text-behind" },
  submitted: { sign: "◔", tone: "text-on-track" },
  approved: { sign: "✓", tone: "text-met" },
  draft: { sign: "", tone: "" },
};

export function warningIn(now: CellState, check: CellCheck): Warning | null {
  if (now.status === "conflict") return "conflict";
  const isBlocked = check.findings.some(({ level }) => level === "block");
  if (check.errors.length > 0 || isBlocked || now.status === "refused") return "wrong";
  if (warningOf(check.findings) === "") return null;
  return now.explanation.trim() === "" ? "explain" : "explained";
}

export function standingOf(cell: GridCell, now: CellState, isOpen: boolean): Standing | null {
  if (isOpen) return "draft";
  if (now.submitted !== null || cell.submitted !== null) return "submitted";
  if (cell.returned !== null) return "returned";
  return cell.current === null ? null : "approved";
}
