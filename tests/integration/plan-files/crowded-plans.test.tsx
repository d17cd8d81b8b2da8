import type { AnchorHTMLAttributes } from "react";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { IndicatorView } from "@/components/indicator/indicator-view";
import { OverviewView } from "@/components/overview/overview-view";
import { PillarView } from "@/components/pillars/pillar-view";
import type { Actor } from "@/lib/access/types";
import { getPlanAssessment } from "@/lib/assessment/load/queries";
import type { PlanAssessment } from "@/lib/assessment/types";
import { writeTransaction } from "@/lib/db/client";
import type { PlanFile } from "@/lib/plan-files/plan-file";
import { createPlan } from "@/lib/plan-files/store/create-plan";
import { pillarsOf } from "@/lib/words/lookup";
import { createMember } from "@/tests/support/factories";
import { html, textOf } from "@/tests/support/html";
import { shapedPlan } from "@/tests/support/plan-files/plan-shapes";
import { reportAll } from "@/tests/support/plan-files/report-all";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

// The real one needs Next's router.
vi.mock("@/lib/i18n/navigation", () => ({
  Link: (props: AnchorHTMLAttributes<HTMLAnchorElement>) => <a {...props} />,
  getPathname: ({ href }: { href: string }) => href,
  useRouter: () => ({ push: () => undefined, replace: () => undefined }),
}));

const YEAR = 2025;
const CROWDED = shapedPlan({ code: "crowded", dimensions: [12], indicators: 12 });
const ROOMY = shapedPlan({ code: "roomy", dimensions: [4, 1], indicators: 6 });
const STATEMENT = shapedPlan({
  code: "statement",
  accruals: ["qualitative"],
  indicators: 1,
  dimensions: [],
});

const ROOMY_TARGETS = ROOMY.targets.map((target) => ({ ...target, min: "0" }));
const NOUGHT: PlanFile = {
  ...ROOMY,
  plan: { ...ROOMY.plan, code: "nought" },
  targets: ROOMY_TARGETS,
};

let database: TestDatabase;
let admin: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin");
  const people = {
    author: await createMember("analyst"),
    reviewer: await createMember("reviewer"),
  };
  for (const plan of [CROWDED, ROOMY, NOUGHT, STATEMENT]) {
    await writeTransaction((tx) => createPlan(tx, plan, { memberId: admin.id, at: new Date() }));
    await reportAll(plan, people, YEAR);
  }
}, 60_000);
afterAll(() => database.cleanup());

const assess = ({ plan }: PlanFile) => getPlanAssessment(admin, plan.code, { year: YEAR });
const propsOf = (assessment: PlanAssessment) => ({
  assessment,
  place: { base: "/p/token", year: String(YEAR), asOf: null },
  notices: [],
});

async function overview(plan: PlanFile): Promise<string> {
  return html("zh", <OverviewView {...propsOf(await assess(plan))} changes={null} />);
}

async function part(plan: PlanFile, code: string): Promise<string> {
  const assessment = await assess(plan);
  const scope = pillarsOf(assessment).find((one) => one.code === code);
  if (scope === undefined) throw new Error(code);
  return textOf(html("zh", <PillarView {...propsOf(assessment)} scope={scope} />));
}

describe("a board of many columns", () => {
  it("is as wide as its numbers need", async () => {
    const leastOf = async (plan: PlanFile) =>
      Number(/--least:([\d.]+)em/.exec(await overview(plan))?.[1] ?? 0);
    const [crowded, roomy] = [await leastOf(CROWDED), await leastOf(ROOMY)];
    // Of twelve columns; what six need is there anyway, and is not said.
    expect([crowded > 36, roomy]).toEqual([true, 0]);
  });
});

describe("how a part stands among those of its kind", () => {
  it("is a line of numbers of a few, and of many its own with how far the others reach", async () => {
    expect(await part(ROOMY, "part-1-1")).toContain("与第1类第2处、第1类第3处、第1类第4处");
    const crowded = await part(CROWDED, "part-1-1");
    expect(crowded).toContain("第1类各自完成率");
    expect(crowded).toContain("其余 11 个为 11.0%—31.0%");
    expect(crowded).not.toContain("与第1类第2处、");
  });

  it("is not said of a part that is alone", async () => {
    expect(await part(ROOMY, "part-2-1")).not.toMatch(/与 ?·|各自完成率/);
  });
});

describe("a plan of statements alone", () => {
  it("is not said to have no targets, nor to be sorted by gaps", async () => {
    const page = textOf(await overview(STATEMENT));
    expect(page).toContain("方案的目标都是定性目标，没有可以计算的数值。");
    expect(page).not.toMatch(/尚无目标|按缺口排列/);
  });
});

describe("a target of nought", () => {
  it("is not said to be missing where no rate can be computed of it", async () => {
    const assessment = await assess(NOUGHT);
    const [indicator] = assessment.indicators;
    if (indicator === undefined) throw new Error("none");
    const view = <IndicatorView {...propsOf(assessment)} indicator={indicator} />;
    const page = textOf(html("zh", view));
    expect(page).toContain("无：目标值为 0，没有完成率可算");
    expect(page).not.toMatch(/缺数值或目标|缺数值或基期值/);
  });
});
