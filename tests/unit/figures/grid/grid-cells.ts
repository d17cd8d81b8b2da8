import type { GridCell } from "@/lib/figures/grid/types";
import type { FigureKey, Revision } from "@/lib/figures/types";

const KEY: FigureKey = {
  plan: "plan",
  indicator: "scale",
  scope: "wuhan",
  year: 2024,
  calibre: "industry-scale",
};

/** A stored revision; a draft of 甲's unless told otherwise. */
export function revision(fields: Partial<Revision> = {}): Revision {
  return {
    id: "r1",
    key: KEY,
    number: 1,
    state: "draft",
    lockVersion: 0,
    basedOn: null,
    value: "700",
    flag: null,
    qualifier: "exact",
    nature: "actual",
    submission: null,
    source: null,
    evidence: null,
    publicNoteZh: null,
    publicNoteEn: null,
    reviewerNote: null,
    reason: null,
    findings: [],
    explanation: null,
    returnNote: null,
    undoneAt: null,
    authorId: "a",
    authorName: "甲",
    createdAt: "2026-01-01T00:00:00.000Z",
    submittedAt: null,
    reviewerName: null,
    reviewedAt: null,
    ...fields,
  };
}

/** An empty cell of an open year, named `id`. */
export function gridCell(id: string, fields: Partial<GridCell> = {}): GridCell {
  return {
    id,
    key: KEY,
    current: null,
    lastYear: null,
    target: null,
    draft: null,
    submitted: null,
    isOwnSubmission: false,
    returned: null,
    year: "open",
    isMine: false,
    keptFor: null,
    ...fields,
  };
}

/** A known source, as a stored revision carries it. */
export function source(key: string): Revision["source"] {
  const texts = { title: key, publisher: "统计局", publishedOn: null, note: null };
  return { key, ...texts, url: "https://example.test", grade: "A" };
}
