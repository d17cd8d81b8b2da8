import { describe, expect, it } from "vitest";

import { FigureThread } from "@/components/figures/review/figure-thread";
import { threadOf } from "@/lib/figures/review/thread";
import type { Revision } from "@/lib/figures/types";

import { html, textOf } from "../../../support/html";

const AT = "2026-03-01T00:00:00.000Z";

function revision(number: number, more: Partial<Revision>): Revision {
  return {
    id: `r${number}`,
    key: {
      plan: "hubei-ai-2023-2025",
      indicator: "scale",
      scope: "wuhan",
      year: 2025,
      calibre: "industry-scale",
    },
    number,
    state: "approved",
    lockVersion: 1,
    basedOn: null,
    submission: null,
    value: "700",
    flag: null,
    qualifier: "exact",
    nature: "actual",
    source: null,
    evidence: null,
    publicNoteZh: null,
    publicNoteEn: null,
    reviewerNote: null,
    reason: null,
    findings: [],
    explanation: null,
    authorId: "a",
    authorName: "张填报",
    createdAt: AT,
    submittedAt: `2026-03-0${number}T08:00:00.000Z`,
    reviewerName: "李审核",
    reviewedAt: `2026-03-0${number}T09:00:00.000Z`,
    returnNote: null,
    undoneAt: null,
    ...more,
  };
}

const RETURNED = revision(1, { state: "returned", returnNote: "请附名单" });
const OTHER = revision(2, { state: "reference", value: "955", authorName: "王填报" });
const MENDED = revision(3, { value: "720", reason: "补一家" });
const UNIT = { zh: "亿元", en: "100 million CNY" };

describe("threadOf", () => {
  it("compares what was submitted with what was submitted before, references aside", () => {
    const turns = threadOf([MENDED, OTHER, RETURNED]);
    expect(turns.map(({ did, number }) => `${did} ${number}`)).toEqual([
      ...["submitted 1", "returned 1", "submitted 2"],
      ...["reference 2", "submitted 3", "approved 3"],
    ]);
    const before = (index: number) => turns[index]?.before?.value ?? null;
    expect([before(0), before(2), before(4), before(5)]).toEqual([null, "700", "700", null]);
  });

  it("tells a decision that was undone, and not twice what waits again", () => {
    const approved = revision(1, { undoneAt: "2026-03-01T09:00:40.000Z" });
    const again = revision(2, { submittedAt: approved.submittedAt });
    const turns = threadOf([again, approved]);
    expect(turns.map(({ did, number }) => `${did} ${number}`)).toEqual([
      ...["submitted 1", "approved 1", "undone 1", "approved 2"],
    ]);
    expect(turns[2]).toMatchObject({ who: "李审核", at: "2026-03-01T09:00:40.000Z" });
  });

  it("leaves drafts out", () => {
    expect(threadOf([revision(1, { state: "draft", submittedAt: null })])).toEqual([]);
  });
});

describe("FigureThread", () => {
  it("tells who, when, what, why and the difference", () => {
    const revisions = [MENDED, RETURNED];
    const text = textOf(html("zh", <FigureThread revisions={revisions} unit={UNIT} />));
    expect(text.replaceAll("\u00a0", " ")).toContain("700 亿元 → 720 亿元，+20 亿元（+2.9%）");
    expect(text).toContain("李审核");
    expect(text).toContain("退回第 1 版次");
    expect(text).toContain("2026年3月1日 17:00");
    expect(text).toContain("退回意见：请附名单");
    expect(text).toContain("更正原因：补一家");
  });
});
