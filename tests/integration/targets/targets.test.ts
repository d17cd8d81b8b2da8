import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { getPlanAssessment } from "@/lib/assessment/load/queries";
import { readSnapshot } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { milestoneField } from "@/lib/plans/milestone-field";
import { addTargetVersion } from "@/lib/targets/target-mutations";
import { getTargetPage } from "@/lib/targets/target-queries";
import { targetSchema } from "@/lib/targets/target-schema";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let admin: Actor;
let plan: TestPlan;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin", { name: "丁" });
  plan = await createPlan({ signedBy: admin });
});
afterAll(() => database.cleanup());

const target = (fields: Record<string, string>) =>
  targetSchema.parse({
    plan: plan.code,
    indicator: "scale",
    scope: "province",
    year: "2025",
    seen: "1",
    comparison: "gt",
    min: "1600亿元",
    calibre: "industry-scale",
    wordingZh: "超过1600亿元",
    wordingEn: "more than 1600",
    reason: "中期调整",
    source: "new",
    sourceTitle: "调整通知",
    sourcePublisher: "省政府",
    sourceGrade: "A",
    ...fields,
  });

describe("targets", () => {
  it("change as a new version with reason and document; what was known before stays known", async () => {
    const before = new Date().toISOString();
    const old = await getPlanAssessment(admin, plan.code, { asOf: before });
    expect(await addTargetVersion(admin, target({}))).toBe(2);

    const scaleOf = async (asOf?: string) =>
      (await getPlanAssessment(admin, plan.code, { asOf })).indicators[0]!;
    expect((await scaleOf()).target).toMatchObject({ min: 1600, version: 2, origin: "plan" });
    expect((await scaleOf()).targetHistory.map(({ version, reason }) => [version, reason])).toEqual(
      [
        [1, null],
        [2, "中期调整"],
      ],
    );
    expect(await getPlanAssessment(admin, plan.code, { asOf: before })).toEqual(old);
    const { histories, catalogue } = await getTargetPage(admin, plan.code);
    expect(histories[0]).toMatchObject({ indicator: "scale", scope: "province" });
    const [latest] = histories[0]!.versions;
    expect(latest).toMatchObject({ version: 2, createdBy: "丁" });
    expect(catalogue.sources.find(({ key }) => key === latest!.source)?.title).toBe("调整通知");
    const audit = await readSnapshot((tx) =>
      tx.auditEvent.findMany({ where: { action: "target.created" } }),
    );
    expect(audit.map(({ actorId }) => actorId)).toEqual([admin.id]);
  });

  it("keep their path of milestones from version to version, until it is changed", async () => {
    const path = async (asOf?: string) => {
      const { indicators } = await getPlanAssessment(admin, plan.code, { asOf });
      return indicators.find(({ code }) => code === "firms")?.scopes[0]?.expectedPath;
    };
    const firms = { indicator: "firms", comparison: "gte", calibre: "department-count" };
    const bounds = { min: "40", wordingZh: "40家以上", wordingEn: "40 or more" };
    const years = { "milestone-2023": "12", "milestone-2024": "２０家", "milestone-2025": "" };
    expect(await addTargetVersion(admin, target({ ...firms, ...bounds, ...years }))).toBe(2);
    const before = new Date().toISOString();

    const stored = async () => {
      const { histories } = await getTargetPage(admin, plan.code);
      return histories.find(({ indicator }) => indicator === "firms")!.versions;
    };
    const [current] = await stored();
    expect(current?.milestones).toEqual([
      { year: 2023, value: "12" },
      { year: 2024, value: "20" },
    ]);
    const shown = Object.fromEntries(
      current!.milestones.map(({ year, value }) => [milestoneField(year), value]),
    );
    const known = await path(before);
    const next = { ...firms, ...bounds, ...shown, min: "44", seen: "2" };
    expect(await addTargetVersion(admin, target(next))).toBe(3);
    expect((await stored())[0]?.milestones).toEqual(current?.milestones);
    expect(await path(before)).toEqual(known);

    const wrong = { ...next, seen: "3", "milestone-2022": "5", "milestone-2024": "很多" };
    await expect(
      addTargetVersion(admin, target({ ...wrong, "milestone-2025": "43" })),
    ).rejects.toMatchObject({
      fields: {
        "milestone-2022": [{ key: "targets.errors.milestoneYear" }],
        "milestone-2024": [{ key: "figures.errors.unexpectedCharacter" }],
        "milestone-2025": [{ key: "targets.errors.milestoneYear" }],
      },
    });
  });

  it("of a hub are allocations, never the plan's; the province gets none it never had", async () => {
    const first = target({ scope: "wuhan", seen: "0", comparison: "gte", min: "800" });
    expect(await addTargetVersion(admin, first)).toBe(1);
    const { indicators } = await getPlanAssessment(admin, plan.code);
    const wuhan = indicators[0]?.scopes.find(({ scope }) => scope === "wuhan");
    expect(wuhan?.target).toMatchObject({ origin: "allocation", min: 800 });
    await expect(
      addTargetVersion(
        admin,
        target({
          indicator: "standing",
          comparison: "statement",
          seen: "0",
          min: "",
          calibre: "",
        }),
      ),
    ).rejects.toMatchObject({ reference: { key: "targets.errors.planOnly" } });
  });

  it("are refused with every error at once, and after somebody else's change", async () => {
    const wrong = target({
      year: "2040",
      comparison: "between",
      min: "超1600",
      max: "1500.55",
      calibre: "none",
      wordingZh: "",
      wordingEn: "",
      reason: "",
      source: "",
    });
    await expect(addTargetVersion(admin, wrong)).rejects.toMatchObject({
      code: "invalid",
      fields: Object.fromEntries(
        ["year", "calibre", "min", "max", "wordingZh", "wordingEn", "reason", "source"].map(
          (field) => [field, [expect.anything()]],
        ),
      ),
    });
    const order = target({ comparison: "between", min: "20", max: "10", seen: "2" });
    await expect(addTargetVersion(admin, order)).rejects.toMatchObject({
      fields: { max: [{ key: "targets.errors.order" }] },
    });
    await expect(addTargetVersion(admin, target({ seen: "1" }))).rejects.toMatchObject({
      reference: { key: "targets.errors.changedMeanwhile" },
    });
  });
});
