import type { Instant } from "@/lib/vocabulary/instant";
import type { Revision, RevisionState, StatedValue } from "@/lib/figures/types";

/** One turn of the conversation between author and reviewer. */
export interface ThreadTurn {
  id: string;
  at: Instant;
  who: string;
  /** State that the turn brought the figure to. */
  did: Exclude<RevisionState, "draft"> | "undone";
  number: number;
  /** Value that was submitted; null for a reviewer's turn. */
  stated: StatedValue | null;
  /** Value submitted before it, references aside; null for the first and for a reviewer's turn. */
  before: StatedValue | null;
  /** Texts of the turn, in the order they are read. */
  texts: readonly {
    name: "reason" | "explanation" | "reviewerNote" | "returnNote";
    text: string;
  }[];
}

/** Makes the thread of a figure, oldest first. A draft has said nothing yet. Pure. */
export function threadOf(revisions: readonly Revision[]): readonly ThreadTurn[] {
  return revisions
    .flatMap((revision) => [
      ...(waitsAgain(revision, revisions)
        ? []
        : submissionOf(revision, previousOf(revision, revisions))),
      ...reviewOf(revision),
      ...undoingOf(revision),
    ])
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.number - b.number);
}

/**
 * Finds the submission before a revision: numbers follow submission, so it has the next lower number. Null for
 * the first.
 */
function previousOf(revision: Revision, revisions: readonly Revision[]): StatedValue | null {
  const earlier = revisions.filter(
    ({ state, number }) => state !== "draft" && state !== "reference" && number < revision.number,
  );
  return earlier.toSorted((a, b) => b.number - a.number)[0] ?? null;
}

function submissionOf(revision: Revision, before: StatedValue | null): readonly ThreadTurn[] {
  const { id, submittedAt: at, authorName: who, number, state } = revision;
  if (state === "draft" || at === null) return [];
  const texts = [
    { name: "reason" as const, text: revision.reason ?? "" },
    { name: "explanation" as const, text: revision.explanation ?? "" },
    { name: "reviewerNote" as const, text: revision.reviewerNote ?? "" },
  ].filter(({ text }) => text !== "");
  const { value, flag, qualifier, nature } = revision;
  const stated = { value, flag, qualifier, nature };
  return [{ id: `${id} sent`, at, who, did: "submitted", number, stated, before, texts }];
}

function reviewOf(revision: Revision): readonly ThreadTurn[] {
  const { id, reviewedAt: at, reviewerName: who, number, state, returnNote } = revision;
  if (state === "draft" || state === "submitted" || at === null || who === null) return [];
  const texts = returnNote === null ? [] : [{ name: "returnNote" as const, text: returnNote }];
  return [{ id: `${id} reviewed`, at, who, did: state, number, stated: null, before: null, texts }];
}

function undoingOf({
  id,
  undoneAt: at,
  reviewerName: who,
  number,
}: Revision): readonly ThreadTurn[] {
  if (at === null || who === null) return [];
  const nothing = { stated: null, before: null, texts: [] };
  return [{ id: `${id} undone`, at, who, did: "undone", number, ...nothing }];
}

/** Whether a revision only says again what an undone decision was about: its author has not sent it twice. */
function waitsAgain(revision: Revision, revisions: readonly Revision[]): boolean {
  return revisions.some(
    ({ undoneAt, submittedAt, number }) =>
      undoneAt !== null && submittedAt === revision.submittedAt && number < revision.number,
  );
}
