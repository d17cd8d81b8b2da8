import { VerdictSign } from "@/components/charts/verdict-sign";
import type { Verdict } from "@/lib/assessment/types";
import type { MilestoneState } from "@/lib/records/milestone-state";
import { VERDICT_TEXT } from "@/lib/words/verdict/verdict-colour";

/** The shape and colour that a state shares with a verdict; its word is its own. */
const LOOKS: Readonly<Record<MilestoneState, Verdict>> = {
  "on-time": "met",
  late: "watch",
  overdue: "behind",
  "not-due": "awaiting-data",
  unknown: "not-assessable",
};

/** Class of the colour of a state. */
export function milestoneColour(state: MilestoneState): string {
  return VERDICT_TEXT[LOOKS[state]];
}

/** Draws the shape of a state, which its word stands beside. */
export function MilestoneSign({ state }: { state: MilestoneState }) {
  return <VerdictSign verdict={LOOKS[state]} />;
}
