import type { MessageRef } from "@/lib/errors/domain-error";
import type {
  Calibre,
  DecimalText,
  Flag,
  Indicator,
  LocalText,
  Nature,
  Plan,
  Qualifier,
  Scope,
  Source,
  TargetVersion,
} from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";

export const REVISION_STATES = ["draft", "submitted", "approved", "returned", "reference"] as const;
export type RevisionState = (typeof REVISION_STATES)[number];

/** Names a cell: plan × indicator × scope × year × calibre, by code. */
export interface FigureKey {
  readonly plan: string;
  readonly indicator: string;
  readonly scope: string;
  readonly year: number;
  readonly calibre: string;
}

/**
 * A reviewed revision as the dashboard may know it: approved (adopted) or reference (a reading from
 * another source, never used in a calculation). No author, no reviewer, no internal note.
 */
export interface ReviewedRevision {
  readonly indicator: string;
  readonly scope: string;
  readonly year: number;
  readonly calibre: string;
  /** Number of the revision, counted for one figure from 1. */
  readonly number: number;
  readonly state: "approved" | "reference";
  /** Value in the indicator's unit; null goes with a flag, zero is "0". */
  readonly value: DecimalText | null;
  readonly flag: Flag | null;
  readonly qualifier: Qualifier;
  readonly nature: Nature;
  /** Key of the source; null where none was given. */
  readonly source: string | null;
  /** Note shown to every reader beside the number. */
  readonly note: LocalText | null;
  /** Why an approved figure was corrected; null for a first value. */
  readonly reason: string | null;
  readonly approvedAt: Instant;
  /** Until when it stood, where its reviewer undid the decision within the minute; absent where it stands. */
  readonly undoneAt?: Instant;
}

/** What a revision states: a value, a flag, or (in a draft only) neither yet. */
export interface StatedValue {
  readonly value: DecimalText | null;
  readonly flag: Flag | null;
  readonly qualifier: Qualifier;
  readonly nature: Nature;
}

/**
 * How grave a finding is. `block`: cannot be submitted. `explain` 强制上报并说明: can be submitted with a reason, which
 * the reviewer reads.
 */
export type CheckLevel = "block" | "explain";

/**
 * What a check found: kept with the submission, so that the reviewer reads the very sentence that the author
 * read.
 */
export interface Finding extends MessageRef {
  readonly code: string;
  readonly level: CheckLevel;
}

/**
 * A revision with everything the workspace keeps of it: names and internal notes included, so it never reaches a
 * public page.
 */
export interface Revision extends StatedValue {
  readonly id: string;
  readonly key: FigureKey;
  readonly number: number;
  readonly state: RevisionState;
  /** Version of the row, raised by every change; a form sends back the one it was filled from. */
  readonly lockVersion: number;
  /** Id of the approved revision that this one corrects; null for a first value. */
  readonly basedOn: string | null;
  /** Id of the submission it was sent with; null for a draft, and for revisions older than submissions. */
  readonly submission: string | null;
  readonly source: Source | null;
  readonly evidence: string | null;
  readonly publicNoteZh: string | null;
  readonly publicNoteEn: string | null;
  readonly reviewerNote: string | null;
  readonly reason: string | null;
  /** Findings of the checks when it was submitted; empty in a draft. */
  readonly findings: readonly Finding[];
  /** Why it was submitted in spite of the findings; null without a reason. */
  readonly explanation: string | null;
  readonly authorId: string;
  readonly authorName: string;
  readonly createdAt: Instant;
  readonly submittedAt: Instant | null;
  readonly reviewerName: string | null;
  readonly reviewedAt: Instant | null;
  readonly returnNote: string | null;
  /** When its reviewer undid the decision about it; null where the decision stands, or none was made. */
  readonly undoneAt: Instant | null;
}

/** A value that stands or waits somewhere in the plan, which a new one is compared with. */
export interface KnownValue extends StatedValue {
  readonly indicator: string;
  readonly scope: string;
  readonly year: number;
  readonly calibre: string;
  /** State of the value. `draft`: typed beside the new one, to be submitted together with it. */
  readonly standing: Extract<RevisionState, "approved" | "submitted" | "draft">;
}

/** Everything that entry may choose from in one plan. */
export interface Catalogue {
  readonly plan: Plan;
  readonly indicators: readonly Indicator[];
  readonly scopes: readonly Scope[];
  readonly calibres: readonly Calibre[];
  readonly sources: readonly Source[];
}

/** The catalogue with what helps to choose. */
export interface FormOptions {
  readonly catalogue: Catalogue;
  /** Calibres by indicator: those it is counted by so far, the usual one first; empty where there is none yet. */
  readonly calibresInUse: Readonly<Record<string, readonly string[]>>;
}

/**
 * The open cell with everything that stands beside the field while typing. A revision is null where there is
 * none.
 */
export interface EntryForm {
  readonly key: FigureKey;
  readonly indicator: Indicator;
  readonly scope: Scope;
  readonly calibre: Calibre;
  /** Adopted value: the latest approved revision. */
  readonly current: Revision | null;
  /** Adopted value of the year before, in this calibre. */
  readonly lastYear: Revision | null;
  /** Name of the unit that the cell is kept for, so that the actor does not enter it; null where they may. */
  readonly keptFor: LocalText | null;
  /** Name of the actor's own unit; null for a member of none. */
  readonly ownUnit: LocalText | null;
  /** Target in force for this scope; null where the plan set none. */
  readonly target: TargetVersion | null;
  /** Draft of the actor. */
  readonly draft: Revision | null;
  /** Revision that waits for review, whoever wrote it. */
  readonly submitted: Revision | null;
  /**
   * Revision of the actor that was returned and is not yet followed by anything newer of theirs: a new draft
   * starts from it.
   */
  readonly returned: Revision | null;
  /** Values that the checks compare with: everything adopted or waiting for this indicator. */
  readonly known: readonly KnownValue[];
}

/** Answer to the entry form: `settled` where what was typed is kept, sent or thrown away on purpose. */
export interface EntryAnswer {
  readonly settled: boolean;
}

/** One row of the table beside the form: a figure that exists, or an indicator without any (calibre null). */
export interface CellState {
  readonly indicator: string;
  readonly calibre: string | null;
  readonly current: StatedValue | null;
  /** States under way: the actor's own draft and returned revisions, and a submission, whoever wrote it. */
  readonly open: readonly RevisionState[];
}

/** A submitted revision as the reviewer sees it. */
export interface SubmittedCell {
  readonly revision: Revision;
  readonly indicator: Indicator;
  readonly scope: Scope;
  readonly calibre: Calibre;
  /** Adopted value that the submission would replace; null where there is none. */
  readonly current: Revision | null;
  /** Adopted value of the year before, in this calibre; null where there is none. */
  readonly lastYear: StatedValue | null;
  /** Whether another approval came after the value that this submission corrects: then it can only be returned. */
  readonly outdated: boolean;
  /** Whether its year is closed: then it can only be returned, until an administrator reopens the year. */
  readonly yearClosed: boolean;
  /** Whether the person who looks has written it: then somebody else reviews it. */
  readonly own: boolean;
}

/** A figure with its history, as far as the reader may see it. */
export interface HistoryPage {
  readonly key: FigureKey;
  readonly indicator: Indicator;
  readonly scope: Scope;
  readonly calibre: Calibre;
  /** Revisions that the reader may see, newest first. */
  readonly revisions: readonly Revision[];
}
