import { describe, expect, it } from "vitest";

import { HistoryTable } from "@/components/figures/review/history-table";
import type { Revision } from "@/lib/figures/types";

import { html, textOf } from "../../../support/html";

const REVISION: Revision = {
  id: "r1",
  key: {
    plan: "hubei-ai-2023-2025",
    indicator: "scale",
    scope: "province",
    year: 2024,
    calibre: "industry-scale",
  },
  number: 1,
  state: "approved",
  lockVersion: 1,
  basedOn: null,
  submission: null,
  value: "930",
  flag: null,
  qualifier: "exact",
  nature: "actual",
  source: null,
  evidence: null,
  publicNoteZh: "含初步核算",
  publicNoteEn: "includes a first estimate",
  reviewerNote: null,
  reason: null,
  findings: [],
  explanation: null,
  authorId: "a",
  authorName: "填报人",
  createdAt: "2025-03-01T00:00:00.000Z",
  submittedAt: null,
  reviewerName: null,
  reviewedAt: null,
  returnNote: null,
  undoneAt: null,
};

function notes(locale: "zh" | "en", revision: Partial<Revision>): string {
  const revisions = [{ ...REVISION, ...revision }];
  return textOf(html(locale, <HistoryTable caption="history" revisions={revisions} unit={null} />));
}

describe("HistoryTable", () => {
  it("shows the public note in the reader's language, the Chinese one where there is no other", () => {
    expect(notes("en", {})).toContain("includes a first estimate");
    expect(notes("en", {})).not.toContain("含初步核算");
    expect(notes("en", { publicNoteEn: null })).toContain("含初步核算");
    expect(notes("zh", {})).toContain("含初步核算");
  });
});
