import type { LocalText, Plan, Retirement } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";

import type { PlanDifference } from "../changes/plan-differences";
import type { PlanFile } from "../plan-file";
import type { Fault } from "../row-reader";
import type { PlanTexts, Section, TextRow } from "../sections";

/** What comes of a draft: a new plan, changes of one in force, its retirement, or that it is taken up again. */
export const PURPOSES = ["new", "change", "retire", "resume"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What a change of a plan in force rests on. */
export interface Grounds {
  readonly reason: string;
  /** Title or number of the document; empty where there is none. */
  readonly basis: string;
  /** Day of the document, 2027-03-31; empty where it is not known. */
  readonly basisOn: string;
}

/** A draft in a list of them. */
export interface DraftLine {
  readonly id: string;
  readonly code: string;
  readonly name: LocalText;
  readonly purpose: Purpose;
  readonly lockVersion: number;
  readonly changedAt: Instant;
  /** Names of all who saved anything in it, whoever began it first. */
  readonly writers: readonly string[];
  /** Whether the one who asks is one of them, and so may not put it in force. */
  readonly tookPart: boolean;
  readonly faults: number;
}

/** A plan that is not in force yet, or changes of one that is, as administrators see it. */
export interface PlanDraft extends Omit<DraftLine, "faults">, Grounds {
  readonly texts: PlanTexts;
  readonly file: PlanFile;
  readonly faults: readonly Fault[];
  /** What of the plan in force it changes; empty for a new plan. */
  readonly differences: readonly PlanDifference[];
}

/** What a reference may name, or a list of what the site keeps already. */
export interface Offer {
  readonly code: string;
  readonly name: LocalText;
}

/** One section of a draft with all that its form needs. */
export interface DraftSection {
  readonly draft: Omit<DraftLine, "faults">;
  readonly section: Section;
  /** Rows of this page, and the place of the first of them in the section. */
  readonly rows: readonly TextRow[];
  readonly from: number;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** See `sectionHash`. */
  readonly hash: string;
  readonly faults: readonly Fault[];
  /** Rows and faults of each section, for the way from one to another. */
  readonly counts: Readonly<Record<Section, { rows: number; faults: number }>>;
  /** Rows that references of this section may name, by the section they stand in. */
  readonly offers: Readonly<Partial<Record<Section, readonly Offer[]>>>;
  /** Units that plans of this site use. */
  readonly units: readonly LocalText[];
  /** Calibres or sources of the site that this draft does not hold yet; plans that it may continue. */
  readonly kept: readonly Offer[];
}

/** A plan in force, with what was decided about it as a whole. */
export interface StandingPlan {
  readonly plan: Plan;
  /** Since when it is read-only; null where it is not. */
  readonly retirement: Retirement | null;
}
