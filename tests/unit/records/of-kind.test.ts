import { describe, expect, it } from "vitest";

import { actionTree, promiseThreads } from "@/lib/records/of-kind";
import { planLead } from "@/lib/words/record-words";
import { ILLUSTRATIVE_RECORDS } from "@/prisma/data/illustrative/illustrative-records";
import { PLAN_RECORDS } from "@/prisma/data/records/plan-records";

const known = (records: typeof PLAN_RECORDS) =>
  records.map((record) => ({ ...record, number: 1, approvedAt: "2026-01-01T00:00:00.000Z" }));

describe("the tree of actions", () => {
  const records = known(ILLUSTRATIVE_RECORDS.flatMap((step) => step.records));

  it("has the five actions in the order of the report, tasks below them", () => {
    const tree = actionTree(records);
    expect(tree.map(({ action }) => action.payload.title.zh)).toEqual([
      "技术攻关夯基",
      "智能产品升级",
      "产业集聚培育",
      "示范应用赋能",
      "产业生态创新",
    ]);
    expect(tree.map(({ tasks }) => tasks.length)).toEqual([2, 1, 1, 1, 0]);
  });

  it("keeps a task whose action is not shown", () => {
    const tasks = records.filter(({ kind, code }) => kind === "action" && code.startsWith("task-"));
    expect(actionTree(tasks)).toHaveLength(tasks.length);
  });
});

describe("the threads of promises", () => {
  it("say one promise in the order in which the plans made it", () => {
    const threads = promiseThreads(known(PLAN_RECORDS));
    const said = threads.map(({ thread, promises }) => [
      thread,
      ...promises.map(({ payload }) => `${payload.said.slice(0, 4)}→${String(payload.year)}`),
    ]);
    expect(said).toEqual([
      ["national-standing", "2020→2022", "2020→2025", "2023→2025", "2025→2027"],
      ["industry-system", "2020→2030", "2023→2025"],
      ["scale", "2023→2025", "2025→2027"],
    ]);
  });
});

describe("the lead of the plan page", () => {
  it("counts actions without their tasks, and names contradictions where there are some", () => {
    expect(planLead(known(PLAN_RECORDS))).toEqual([
      { key: "records.lead", values: { actions: 5, milestones: 1, facts: 95 } },
      { key: "records.leadContradictions", values: { contradictions: 6 } },
    ]);
    expect(planLead([])).toHaveLength(1);
  });
});
