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

/** Which cell: plan × indicator × scope × year × calibre, by code. */
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
  /** Counts revisions of one figure from 1. */
  readonly number: number;
  readonly state: "approved" | "reference";
  /** null goes with a flag; zero is "0". */
  readonly value: DecimalText | null;
  readonly flag: Flag | null;
  readonly qualifier: Qualifier;
  readonly nature: Nature;
  /** Key of the source; null where none was given. */
  readonly source: string | null;
  /** Shown to every reader beside the number. */
  readonly note: LocalText | null;
  /** Why an approved figure was corrected; null for a first value. */
  readonly reason: string | null;
  readonly approvedAt: Instant;
}

/** What a revision says: a value, a flag, or (in a draft only) neither yet. */
export interface StatedValue {
  readonly value: DecimalText | null;
  readonly flag: Flag | null;
  readonly qualifier: Qualifier;
  readonly nature: Nature;
}

/** `block`: cannot be submitted. `explain` 强制上报并说明: can be submitted with a reason, which the reviewer reads. */
export type CheckLevel = "block" | "explain";

/** What a check found: kept with the submission, so that the reviewer reads the very same sentence. */
export interface Finding extends MessageRef {
  readonly code: string;
  readonly level: CheckLevel;
}

/**
 * A revision with everything the workspace keeps of it: names and internal notes included, so it never
 * reaches a public page.
 */
export interface Revision extends StatedValue {
  readonly id: string;
  readonly key: FigureKey;
  readonly number: number;
  readonly state: RevisionState;
  /** Raised by every change; a form sends back the one it was filled from. */
  readonly lockVersion: number;
  /** The approved revision that this one corrects. */
  readonly basedOn: string | null;
  /** What it was sent with; null for a draft, and for what is older than submissions. */
  readonly submission: string | null;
  readonly source: Source | null;
  readonly evidence: string | null;
  readonly publicNoteZh: string | null;
  readonly publicNoteEn: string | null;
  readonly reviewerNote: string | null;
  readonly reason: string | null;
  /** What the checks said when it was submitted; empty in a draft. */
  readonly findings: readonly Finding[];
  /** Why it was submitted in spite of them. */
  readonly explanation: string | null;
  readonly authorId: string;
  readonly authorName: string;
  readonly createdAt: Instant;
  readonly submittedAt: Instant | null;
  readonly reviewerName: string | null;
  readonly reviewedAt: Instant | null;
  readonly returnNote: string | null;
}

/** A value that stands or waits somewhere in the plan; what a new one is compared with. */
export interface KnownValue extends StatedValue {
  readonly indicator: string;
  readonly scope: string;
  readonly year: number;
  readonly calibre: string;
  /** `draft`: typed beside it, to be submitted together with it. */
  readonly standing: Extract<RevisionState, "approved" | "submitted" | "draft">;
}

/** What entry may choose from in one plan. */
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
  /** By indicator: the calibres it is counted by so far, the usual one first; empty where there is none yet. */
  readonly calibresInUse: Readonly<Record<string, readonly string[]>>;
}

/** The open cell with everything that stands beside the field while typing. */
export interface EntryForm {
  readonly key: FigureKey;
  readonly indicator: Indicator;
  readonly scope: Scope;
  readonly calibre: Calibre;
  /** The adopted value: the latest approved revision. */
  readonly current: Revision | null;
  /** Adopted for the year before, same calibre. */
  readonly lastYear: Revision | null;
  /** In force for this scope; null where the plan set none. */
  readonly target: TargetVersion | null;
  /** The actor's own draft. */
  readonly draft: Revision | null;
  /** Waiting for review, whoever wrote it. */
  readonly submitted: Revision | null;
  /** The actor's own, returned and not yet followed by anything newer of theirs: a new draft starts from it. */
  readonly returned: Revision | null;
  /** What the checks compare with: everything adopted or waiting for this indicator. */
  readonly known: readonly KnownValue[];
}

/** What the entry form is told: `settled` where what was typed is kept, sent or thrown away on purpose. */
export interface EntryAnswer {
  readonly settled: boolean;
}

/** One row of the table beside the form: a figure that exists, or an indicator without any (calibre null). */
export interface CellState {
  readonly indicator: string;
  readonly calibre: string | null;
  readonly current: StatedValue | null;
  /** What is going on: the actor's own draft and returned revisions, a submission of whoever wrote it. */
  readonly open: readonly RevisionState[];
}

/** A submitted revision as the reviewer sees it. */
export interface SubmittedCell {
  readonly revision: Revision;
  readonly indicator: Indicator;
  readonly scope: Scope;
  readonly calibre: Calibre;
  /** The adopted value that it would replace. */
  readonly current: Revision | null;
  /** Another approval came after the value that this submission corrects: it can only be returned. */
  readonly outdated: boolean;
  /** Its year is closed: it can only be returned, until an administrator reopens the year. */
  readonly yearClosed: boolean;
  /** Written by the very person who looks: somebody else reviews it. */
  readonly own: boolean;
}

/** What one author sent to review in one go and what of it still waits. */
export interface Submission {
  readonly id: string;
  readonly authorName: string;
  readonly submittedAt: Instant;
  readonly own: boolean;
  /** Never empty, in the order of the plan. */
  readonly cells: readonly SubmittedCell[];
}

/** A figure with its history, as far as the reader may see it. */
export interface HistoryPage {
  readonly key: FigureKey;
  readonly indicator: Indicator;
  readonly scope: Scope;
  readonly calibre: Calibre;
  /** Newest first. */
  readonly revisions: readonly Revision[];
}
