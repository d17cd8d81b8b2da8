import type { Indicator, LocalText, Scope, Source } from "@/lib/plans/types";
import type { VersionState } from "@/lib/records/policy";
import type { Payload } from "@/lib/records/schemas";
import type { Entry } from "@/lib/records/counted/count-entries";

/** A version of an entry that is being written or waits for a second person. */
export interface OpenEntry {
  readonly version: string;
  readonly lockVersion: number;
  readonly code: string;
  readonly number: number;
  readonly state: VersionState;
  readonly author: string;
  readonly isOwn: boolean;
  readonly mayEdit: boolean;
  readonly mayDecide: boolean;
  readonly isWithdrawn: boolean;
  readonly reason: string | null;
  readonly submittedAt: string | null;
  readonly payload: Payload<"entry">;
  /** What it replaces; null for an entry that is new. */
  readonly before: Payload<"entry"> | null;
}

/** What a plan has that an entry can name. */
export interface RegisterCatalogue {
  readonly plan: { readonly code: string; readonly name: LocalText };
  readonly scopes: readonly Scope[];
  /** Indicators with a register. */
  readonly indicators: readonly Indicator[];
  readonly sources: readonly Source[];
}

/** Whether an indicator is counted from its register, and who may decide about that. */
export interface CountDeclaration {
  readonly indicator: string;
  /** The reason in force; null where the figures are what was reported. */
  readonly current: LocalText | null;
  readonly open: {
    readonly version: string;
    readonly lockVersion: number;
    readonly author: string;
    readonly reason: LocalText;
    readonly isWithdrawn: boolean;
    readonly mayDecide: boolean;
  } | null;
  /** Why the last version came back and from whom, where it was the reader's own. */
  readonly returned: { readonly note: string; readonly by: string } | null;
  /** Number of the last decided version, 0 where there is none. */
  readonly last: number;
  readonly mayDeclare: boolean;
  readonly mayWrite: boolean;
}

/** The register as members see it at an instant, with what waits now. */
export interface Register extends RegisterCatalogue {
  readonly entries: readonly Entry[];
  readonly open: readonly OpenEntry[];
  /** For each indicator with a register. */
  readonly counts: readonly CountDeclaration[];
  readonly mayWrite: boolean;
  readonly mayDecide: boolean;
}

/** One decided version in the history of an entry. */
export interface EntryStep {
  readonly number: number;
  readonly state: "approved" | "returned";
  readonly author: string;
  readonly reviewer: string;
  readonly reviewedAt: string;
  readonly reason: string | null;
  readonly returnNote: string | null;
  readonly isWithdrawn: boolean;
  readonly payload: Payload<"entry">;
}

/** An entry with everything that was said of it. */
export interface EntryPage {
  readonly code: string;
  /** What is in force now; null while it is new, and after it was withdrawn. */
  readonly current: Payload<"entry"> | null;
  readonly open: OpenEntry | null;
  /** Newest first. */
  readonly history: readonly EntryStep[];
  /** The last version, where it was the reader's own and came back. */
  readonly returned: EntryStep | null;
  /** Number of the last decided version, 0 where there is none. */
  readonly last: number;
  /** Other entries with a name like this one's, decided or not. */
  readonly near: readonly NearEntry[];
  readonly catalogue: RegisterCatalogue;
  readonly mayWrite: boolean;
}

/** An entry beside one whose name is like its own. */
export interface NearEntry {
  readonly code: string;
  readonly payload: Payload<"entry">;
  /** Why somebody held the two to be different things; null where nobody decided. */
  readonly reason: string | null;
}

/** Names one submitted version of an entry as its reviewer saw it. */
export interface SeenEntry {
  readonly version: string;
  readonly lockVersion: number;
}
