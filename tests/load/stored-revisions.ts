import { readSnapshot } from "@/lib/db/client";

/** What is stored of a revision, as far as a soak looks at it. */
export interface Stored {
  id: string;
  figureId: string;
  /** Indicator, scope and year in the words of the page: 指标 · 范围 · 年. */
  cell: string;
  author: string;
  value: number | null;
  state: string;
  basedOnId: string | null;
  reviewedAt: Date | null;
  undoneAt: Date | null;
}

/** Reads every revision of the open database, whichever it is. */
export async function readRevisions(): Promise<Stored[]> {
  return readSnapshot(async (tx) => {
    const rows = await tx.revision.findMany({
      include: {
        author: true,
        undone: true,
        figure: { include: { indicator: true, scope: true } },
      },
    });
    return rows.map(({ figure, author, value, undone, ...row }) => ({
      id: row.id,
      figureId: row.figureId,
      cell: `${figure.indicator.nameZh} · ${figure.scope.nameZh} · ${figure.year}`,
      author: author.email,
      value: value === null ? null : Number(value),
      state: row.state,
      basedOnId: row.basedOnId,
      reviewedAt: row.reviewedAt,
      undoneAt: undone?.undoneAt ?? null,
    }));
  });
}

/** Whether an approval followed another one that its author had not seen. */
export function isBlind(row: Stored, rows: readonly Stored[]): boolean {
  const { reviewedAt } = row;
  if (row.state !== "approved" || reviewedAt === null) return false;
  const before = rows
    .filter(
      (other) =>
        other.figureId === row.figureId &&
        other.id !== row.id &&
        other.state === "approved" &&
        other.reviewedAt !== null &&
        other.reviewedAt < reviewedAt &&
        (other.undoneAt === null || other.undoneAt > reviewedAt),
    )
    .toSorted((a, b) => Number(a.reviewedAt) - Number(b.reviewedAt))
    .at(-1);
  return (before?.id ?? null) !== row.basedOnId;
}
