import type { AnchorHTMLAttributes } from "react";
import { expect, it, vi } from "vitest";

import { ActionList } from "@/components/plan/action-list";
import type { People } from "@/lib/records/people/types";
import type { PlanRecord } from "@/lib/records/schemas";

import { html, textOf } from "../../support/html";
import { assessmentFixture } from "../../support/plans/assessment-fixture";

// The real one needs Next's router; what matters here is where a link leads.
vi.mock("@/lib/i18n/navigation", () => ({
  Link: ({
    prefetch,
    ...rest
  }: AnchorHTMLAttributes<HTMLAnchorElement> & { prefetch?: boolean }) => (
    <a data-prefetch={String(prefetch)} {...rest} />
  ),
  getPathname: ({ href }: { href: string }) => href,
}));

const said = (zh: string) => ({ zh, en: `${zh} in English` });

function action(code: string, parent: string | null): PlanRecord<"action"> {
  const about = { indicators: [], scopes: [], sources: [], position: 0 };
  const payload = { ...about, title: said(code), words: null, note: null, parent };
  return { kind: "action", code, number: 1, approvedAt: "2026-01-01T00:00:00.000Z", payload };
}

const MILESTONE = {
  promised: "2024-Q1",
  promisedWords: said("一季度"),
  forecast: null,
  done: null,
  doubt: null,
} as const;

function note(period: string, of: string | null, progress: string): People["notes"][number] {
  const about = { indicator: null, scope: null, action: of };
  const words = { progress: said(progress), problem: said("缺人"), next: null };
  return { ...about, ...words, code: progress, period, approvedAt: "2026-01-01T00:00:00.000Z" };
}

const assessment = assessmentFixture();
const people: People = {
  ...assessment.people,
  milestones: [
    { ...MILESTONE, code: "trial", title: said("试运行"), action: "build", state: "overdue" },
    { ...MILESTONE, code: "start", title: said("开工"), action: "lay", state: "on-time" },
    { ...MILESTONE, code: "none", title: said("无主"), action: null, state: "late" },
  ],
  // The newest period first, as the read model gives them.
  notes: [
    note("2025-Q4", "build", "第四季度的话"),
    note("2025-Q3", "build", "第三季度的话"),
    note("2025", null, "别处的话"),
  ],
};

it("shows beside each action and task the state of its own milestones and its latest note", () => {
  const place = { base: "/p/token", year: null, asOf: null };
  const branches = [{ action: action("build", null), tasks: [action("lay", "build")] }];
  const view = (
    <ActionList assessment={{ ...assessment, people }} {...{ place, branches }} cited={[]} />
  );
  const [own = "", below = ""] = html("zh", view).split('aria-label="任务"');
  expect(textOf(own)).toContain("逾期试运行");
  expect(textOf(own)).toContain("最近的说明（2025年第四季度）第四季度的话问题缺人");
  expect(own).toContain('href="/p/token/plan#milestone-trial"');
  expect(textOf(below)).toContain("按期开工");
  for (const other of ["第三季度的话", "别处的话", "无主"]) {
    expect(own + below).not.toContain(other);
  }
  expect(below).not.toContain("试运行");
});
