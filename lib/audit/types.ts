import type { MessageName } from "@/lib/i18n/message-key";
import type { LocalText } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";

/** What is recorded, `noun.verb` such as `revision.approved`: each has a name and a sentence in both languages. */
export type AuditAction = MessageName<"audit.action"> & MessageName<"audit.name">;

/** Which events to show; whatever is undefined does not narrow. */
export interface AuditFilter {
  /** First and last day, `2026-12-31`, in Asia/Shanghai. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Id of a member, or `nobody` for events without one. */
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  /** Part of the subject's kind, of its id, or of the details. */
  readonly subject?: string | undefined;
}

/** One event as administrators read it. */
export interface AuditLine {
  readonly id: number;
  readonly at: Instant;
  /** Null: nobody who is signed in, or the program itself. */
  readonly actor: { readonly id: string; readonly name: string } | null;
  /** As recorded; one of an older program may have no sentence any more. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Null: nothing with a name. */
  readonly subject: LocalText | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface AuditPage {
  /** In the order of recording, newest first. */
  readonly lines: readonly AuditLine[];
  /** Where the next older page begins; null: there is none. */
  readonly older: number | null;
}
