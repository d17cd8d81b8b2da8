import type { Instant } from "@/lib/vocabulary/instant";
import type { FigureKey, Revision } from "@/lib/figures/types";
import type { LocalText } from "@/lib/plans/types";

/** A notice: one for each submission, not one for each cell. */
export type Notice =
  | {
      kind: "returned";
      id: string;
      reviewerName: string;
      at: Instant;
      note: string;
      /** Returned figures, to be mended one by one. */
      revisions: readonly Revision[];
    }
  | {
      kind: "waiting";
      id: string;
      authorName: string;
      at: Instant;
      count: number;
      /** Revision to look at first: the first with a warning, else the first. */
      first: string;
    }
  | {
      /** Records beside the numbers, of which somebody else's wait for the member. */
      kind: "records";
      count: number;
      /** When the oldest was submitted. */
      at: Instant;
    }
  | {
      /** A record of the member's came back, or several entries of the register together. */
      kind: "record-returned";
      id: string;
      /** The page of each, as a path without language prefix; entries are named. */
      records: readonly { href: string; name: LocalText | null }[];
      reviewerName: string;
      at: Instant;
      note: string;
    }
  | {
      kind: "due";
      year: number;
      dueOn: string;
      /** Whether the due day has passed; on the due day itself nothing is late. */
      overdue: boolean;
      count: number;
      /** Name of the member's unit with the first of its cells, where the count is of those; null where it is of all. */
      own: { unit: LocalText; cells: readonly FigureKey[] } | null;
    };

/** How many cells, or entries, a notice names one by one. */
export const NAMED_CELLS = 6;

/** Days before a due date from which the date is worth a notice. */
export const DUE_SOON_DAYS = 14;

/**
 * Groups what came back by submission and note, because a reviewer may return parts of one for different
 * reasons. Pure.
 */
export function returnedNotices(revisions: readonly Revision[]): readonly Notice[] {
  const groups = new Map<string, Revision[]>();
  for (const revision of revisions) {
    if (revision.state !== "returned") continue;
    const id = `${revision.submission ?? revision.id} ${revision.returnNote ?? ""}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [revision]);
    else group.push(revision);
  }
  return [...groups].flatMap(([id, group]): Notice[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { reviewerName, reviewedAt, createdAt, returnNote } = first;
    const by = { reviewerName: reviewerName ?? "", at: reviewedAt ?? createdAt };
    return [{ kind: "returned", id, ...by, note: returnNote ?? "", revisions: group }];
  });
}
