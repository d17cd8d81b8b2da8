import type { Submission, SubmittedCell } from "@/lib/figures/types";

/** Groups what waits for review by what was sent together, in the order given. Pure. */
export function groupSubmissions(cells: readonly SubmittedCell[]): readonly Submission[] {
  const groups = new Map<string, SubmittedCell[]>();
  for (const cell of cells) {
    // Older submissions were not kept together, so each stands for itself.
    const id = cell.revision.submission ?? cell.revision.id;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [cell]);
    else group.push(cell);
  }
  return [...groups].flatMap(([id, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const { authorName, submittedAt, createdAt } = first.revision;
    return [
      { id, authorName, submittedAt: submittedAt ?? createdAt, own: first.own, cells: group },
    ];
  });
}
