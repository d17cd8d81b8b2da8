import { isBlind, type Stored } from "./stored-revisions";

/** A whole number from 0 below `below`. */
export function some(below: number): number {
  return Math.floor(Math.random() * below);
}

type Decided = "approved" | "returned" | "undone";

/** What people were shown as kept, submitted and decided, and how often each thing was met. */
export class ByHand {
  readonly counts: Record<string, number> = {};
  /** What a cell showed that nobody had typed there. */
  readonly odd: string[] = [];
  /** The last value of a person's cell that the page called kept; taken out again when it is submitted. */
  private readonly drafts = new Map<string, number>();
  private readonly submissions: { author: string; cell: string; value: number }[] = [];
  private readonly decisions = new Map<string, Decided>();

  /** `source` is the label of the source that everybody enters from. */
  constructor(readonly source: string) {}

  count(what: string, by = 1): void {
    this.counts[what] = (this.counts[what] ?? 0) + by;
  }

  keptDraft(author: string, cell: string, value: number): void {
    this.count("kept");
    this.drafts.set(`${author} ${cell}`, value);
  }

  /** Another value was taken in the place of one's own. */
  gaveUp(author: string, cell: string): void {
    this.count("gave way");
    this.drafts.delete(`${author} ${cell}`);
  }

  submitted(author: string, cell: string, value: number): void {
    this.count("submitted");
    this.drafts.delete(`${author} ${cell}`);
    this.submissions.push({ author, cell, value });
  }

  decided(revision: string, what: Decided): void {
    this.count(what);
    this.decisions.set(revision, what);
  }

  /** What never happened, so that nothing is known of it, and what a cell showed instead of what was typed. */
  unexplained(): string[] {
    const wanted = ["kept", "submitted", "approved", "returned"];
    const never = wanted.filter((what) => !this.counts[what]);
    return [...never.map((what) => `nothing was ${what}`), ...this.odd];
  }

  /** Everything acknowledged that is not stored so, and every approval in the place of a value that was not seen. */
  compare(rows: readonly Stored[]): string[] {
    const of = (author: string, cell: string, value: number) =>
      rows.filter((row) => row.author === author && row.cell === cell && row.value === value);
    const lostDrafts = [...this.drafts]
      .map(([key, value]) => {
        const [author = "", ...words] = key.split(" ");
        return { author, cell: words.join(" "), value };
      })
      .filter(({ author, cell, value }) => of(author, cell, value).length === 0);
    const lostSubmissions = this.submissions.filter(
      ({ author, cell, value }) => !of(author, cell, value).some(({ state }) => state !== "draft"),
    );
    const stored = new Map(rows.map((row) => [row.id, row]));
    const lostDecisions = [...this.decisions].filter(([id, what]) => {
      const row = stored.get(id);
      if (row === undefined) return true;
      return what === "undone"
        ? row.undoneAt === null
        : row.state !== what || row.undoneAt !== null;
    });
    return [
      ...lostDrafts.map((one) => `lost draft ${JSON.stringify(one)}`),
      ...lostSubmissions.map((one) => `lost submission ${JSON.stringify(one)}`),
      ...lostDecisions.map((one) => `lost decision ${JSON.stringify(one)}`),
      ...rows.filter((row) => isBlind(row, rows)).map(({ id }) => `overwritten by ${id}`),
    ];
  }
}
