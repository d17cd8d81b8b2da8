/** What an administrator has set for a plan beside its targets; as nobody has set anything, all of it is off. */
export interface PlanRules {
  /** Number of the last decision, 0 before the first. */
  readonly number: number;
  /** A cell that is assigned to a unit is entered by members of that unit and by administrators only. */
  readonly entryByUnit: boolean;
  /** A release has a note about every missed target and every one that awaits data, or says why it goes without. */
  readonly notesRequired: boolean;
}

export const NO_RULES: PlanRules = { number: 0, entryByUnit: false, notesRequired: false };
