import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { getPlanAssessment } from "@/lib/assessment/load/queries";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import type { Actor } from "@/lib/access/types";
import { compareAssessments } from "@/lib/releases/compare";
import { verifyEvidence } from "@/lib/seals/verify-evidence";
import { addAllocations } from "@/lib/targets/allocation-mutations";
import { getAllocationGrid } from "@/lib/targets/allocation-queries";
import { allocationSchema } from "@/lib/targets/allocation-schema";
import { addTargetVersion } from "@/lib/targets/target-mutations";
import { getTargetPage } from "@/lib/targets/target-queries";
import { targetSchema } from "@/lib/targets/target-schema";
import { statementsOf } from "@/tests/support/drafts/count-statements";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";
import { writeRevision } from "@/tests/support/write-revision";

const MOST_STATEMENTS = 12;

let database: TestDatabase;
let admin: Actor;
let plan: TestPlan;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin", { name: "丁" });
  // The first event ever begins the audit chain, the next one asks once whether the secret is the right one.
  plan = await createPlan({ signedBy: admin });
  await save({ "cell/firms/wuhan": "1" });
  await save({ "cell/firms/xiangyang": "1" });
});
beforeEach(async () => {
  plan = await createPlan({ signedBy: admin });
});
afterAll(() => database.cleanup());

const SOURCE = {
  source: "new",
  sourceTitle: "分解方案",
  sourcePublisher: "省政府",
  sourceGrade: "A",
};

/** The form of the hubs' grid as a browser sends it: every cell as it is shown, the given ones typed over. */
async function formOf(typed: Record<string, string>, kind: "hub" | "carrier" = "hub") {
  const grid = await getAllocationGrid(admin, plan.code, kind);
  const shown = grid!.rows.flatMap(({ indicator, basis, cells }) => [
    [`basis/${indicator}`, basis === null ? "" : `${basis.scope} ${basis.version}`],
    ...cells.flatMap(({ scope, current }) => [
      [`cell/${indicator}/${scope}`, current?.min ?? ""],
      [`seen/${indicator}/${scope}`, String(current?.version ?? 0)],
    ]),
  ]);
  return {
    plan: plan.code,
    kind,
    reason: "下达分解",
    ...SOURCE,
    ...Object.fromEntries(shown),
    ...typed,
  };
}

const send = (form: object) => addAllocations(admin, allocationSchema.parse(form));
async function save(typed: Record<string, string>, kind: "hub" | "carrier" = "hub") {
  return send(await formOf(typed, kind));
}

const targetOf = async (indicator: string, scope: string, asOf?: string) => {
  const { indicators } = await getPlanAssessment(admin, plan.code, { asOf });
  return indicators
    .find(({ code }) => code === indicator)
    ?.scopes.find((assessed) => assessed.scope === scope);
};

describe("a filled grid", () => {
  it("becomes new versions with one reason and one document, each with its audit and its seal", async () => {
    const before = new Date().toISOString();
    const saved = await save({
      "cell/scale/wuhan": "1000亿元",
      "cell/scale/xiangyang": "１２０.５",
      "cell/firms/wuhan": "10",
    });
    expect(saved).toEqual({
      cells: 3,
      sums: [
        { name: { zh: "产业规模", en: "Scale" }, sum: expect.objectContaining({ tone: "left" }) },
        { name: { zh: "企业数", en: "Firms" }, sum: expect.objectContaining({ tone: "left" }) },
      ],
    });
    expect(saved.sums[0]?.sum.message.values).toMatchObject({
      amountZh: "379.5\u00a0亿元",
      amountEn: "CNY\u00a037.95\u00a0billion",
    });
    const wuhan = await targetOf("scale", "wuhan");
    expect(wuhan?.target).toMatchObject({
      min: 1000,
      comparison: "gt",
      year: 2025,
      origin: "allocation",
      version: 1,
      wording: "超过1000亿元",
      wordingEn: "more than CNY\u00a0100\u00a0billion",
    });
    expect((await targetOf("scale", "wuhan", before))?.target).toBeNull();
    const { histories, catalogue } = await getTargetPage(admin, plan.code);
    const documents = histories
      .filter(({ scope }) => scope !== "province")
      .map(({ versions: [latest] }) => [latest?.reason, latest?.createdBy, latest?.source]);
    expect(new Set(documents.map(String)).size).toBe(1);
    expect(catalogue.sources.find(({ key }) => key === documents[0]?.[2])?.title).toBe("分解方案");
    const events = await readSnapshot((tx) =>
      tx.auditEvent.findMany({
        where: { action: "target.created", detail: { contains: plan.code } },
      }),
    );
    expect(events).toHaveLength(3);
    const { findings } = await verifyEvidence();
    for (const { subjectId, detail } of events) {
      expect(JSON.parse(detail)).toMatchObject({ seal: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(findings.filter((finding) => finding.subjectId === subjectId)).toEqual([]);
    }
  });

  it("changes what stands there by its next version, and keeps requirement and path", async () => {
    const path = { "milestone-2023": "300", "milestone-2024": "600" };
    await addTargetVersion(
      admin,
      targetSchema.parse({
        ...SOURCE,
        plan: plan.code,
        indicator: "scale",
        scope: "wuhan",
        year: "2025",
        seen: "0",
        comparison: "gte",
        min: "900",
        calibre: "industry-scale",
        wordingZh: "900亿元以上",
        wordingEn: "at least 900",
        reason: "分解",
        ...path,
      }),
    );
    const before = await getPlanAssessment(admin, plan.code);
    await save({ "cell/scale/wuhan": "1000" });
    const after = await getPlanAssessment(admin, plan.code);
    const { histories } = await getTargetPage(admin, plan.code);
    const versions = histories.find(({ scope }) => scope === "wuhan")!.versions;
    expect(versions.map(({ version, min }) => [version, min])).toEqual([
      [2, "1000"],
      [1, "900"],
    ]);
    expect(versions[0]).toMatchObject({ comparison: "gte", milestones: versions[1]?.milestones });
    const { targetsChanged } = compareAssessments(before, after);
    expect(targetsChanged).toMatchObject([{ indicator: "scale", scope: "wuhan" }]);
  });

  it("gives a part its own gap and verdict, and a later version another", async () => {
    const people = {
      author: await createMember("analyst"),
      reviewer: await createMember("reviewer"),
    };
    const firms = { indicator: "firms", calibre: "department-count", year: 2025 } as const;
    await writeRevision(plan, people, { ...firms, scope: "wuhan", value: "12" });
    expect((await targetOf("firms", "wuhan"))?.verdict).toBeNull();
    await save({ "cell/firms/wuhan": "12" });
    expect(await targetOf("firms", "wuhan")).toMatchObject({ verdict: "met", gap: 0 });
    await save({ "cell/firms/wuhan": "15" });
    expect(await targetOf("firms", "wuhan")).toMatchObject({ verdict: "missed", gap: 3 });
  });

  it("holds carriers against the allocation of Wuhan", async () => {
    const alone = await save({ "cell/scale/optics-valley": "700" }, "carrier");
    expect(alone.sums[0]?.sum.message.key).toBe("targets.grid.sum.noWhole");
    await save({ "cell/scale/wuhan": "650" });
    const over = await save({ "cell/scale/optics-valley": "720" }, "carrier");
    expect(over.sums[0]?.sum).toMatchObject({
      tone: "over",
      message: { key: "targets.grid.sum.over", values: { amountZh: "70\u00a0亿元" } },
    });
  });

  it("is refused whole, with a sentence for every cell, the reason and the document", async () => {
    await save({ "cell/firms/wuhan": "10" });
    const count = () => readSnapshot((tx) => tx.target.count());
    const before = await count();
    const form = await formOf({
      "cell/scale/wuhan": "很多",
      "cell/scale/xiangyang": "1000.55",
      "cell/firms/wuhan": "",
      "cell/firms/xiangyang": "9–3",
      "cell/results/wuhan": "5",
      "cell/scale/nowhere": "1",
      "seen/scale/nowhere": "0",
      "cell/nothing/wuhan": "1",
      "cell/firms/province": "1",
      "seen/firms/province": "0",
      "cell/results/xiangyang": "5",
      "seen/results/xiangyang": "x",
      reason: "",
      source: "",
    });
    await expect(send(form)).rejects.toMatchObject({
      code: "invalid",
      fields: {
        "cell/scale/wuhan": [{ key: "figures.errors.unexpectedCharacter" }],
        "cell/scale/xiangyang": [{ key: "checks.tooManyDecimals" }],
        "cell/firms/wuhan": [{ key: "targets.grid.errors.emptied", values: { text: "10" } }],
        "cell/firms/xiangyang": [{ key: "targets.errors.order" }],
        "cell/scale/nowhere": [{ key: "figures.errors.unknownScope" }],
        "cell/nothing/wuhan": [{ key: "figures.errors.unknownIndicator" }],
        "cell/firms/province": [{ key: "figures.errors.unknownScope" }],
        "cell/results/xiangyang": [{ key: "targets.grid.errors.incomplete" }],
        reason: [{ key: "targets.errors.reason" }],
        source: [{ key: "targets.errors.source" }],
      },
    });
    expect(await count()).toBe(before);
    await expect(send(await formOf({}))).rejects.toMatchObject({
      fields: { _form: [{ key: "targets.grid.errors.nothing" }] },
    });
    await expect(save({ "cell/standing/wuhan": "1" })).rejects.toMatchObject({
      fields: { "cell/standing/wuhan": [expect.anything()] },
    });
  });

  it("of a second window loses nothing and overwrites nothing", async () => {
    const second = await formOf({ "cell/scale/wuhan": "800", "cell/scale/xiangyang": "100" });
    await save({ "cell/scale/wuhan": "900", "cell/firms/wuhan": "7" });
    await expect(send(second)).rejects.toMatchObject({
      code: "conflict",
      fields: {
        "cell/scale/wuhan": [
          {
            key: "targets.grid.errors.contested",
            values: { name: "丁", nowZh: "900\u00a0亿元" },
          },
        ],
      },
    });
    expect(await targetOf("scale", "xiangyang")).toMatchObject({ target: null });
    // Cells that were only shown are not taken for emptied ones, although they have a value by now.
    const calm = { ...second, "cell/scale/wuhan": "" };
    expect(await send(calm)).toMatchObject({ cells: 1 });
    expect((await targetOf("firms", "wuhan"))?.target).toMatchObject({ min: 7 });
    // Both windows say the same: nothing to write, nothing to contest.
    await expect(
      send({ ...second, "cell/scale/wuhan": "900.0", "cell/scale/xiangyang": "100" }),
    ).rejects.toMatchObject({ fields: { _form: [expect.anything()] } });
  });

  it("held against a target that has changed meanwhile is not taken", async () => {
    const form = await formOf({ "cell/scale/wuhan": "800" });
    await addTargetVersion(
      admin,
      targetSchema.parse({
        ...SOURCE,
        plan: plan.code,
        indicator: "scale",
        scope: "province",
        year: "2025",
        seen: "1",
        comparison: "gt",
        min: "700",
        calibre: "core-scale",
        wordingZh: "超过700亿元",
        wordingEn: "more than 700",
        reason: "中期调整",
      }),
    );
    await expect(send(form)).rejects.toMatchObject({
      code: "conflict",
      fields: { "cell/scale/wuhan": [{ key: "targets.grid.errors.wholeChanged" }] },
    });
  });

  it("shows what was in force on a past day", async () => {
    await save({ "cell/scale/wuhan": "800" });
    const before = new Date().toISOString();
    await save({ "cell/scale/wuhan": "900" });
    const minOf = async (asOf: string | null) =>
      (await getAllocationGrid(admin, plan.code, "hub", asOf))?.rows[0]?.cells[0]?.current?.min;
    expect(await minOf(before)).toBe("800");
    expect(await minOf(null)).toBe("900");
  });

  it("runs as many statements for 72 cells as for one", async () => {
    const codes = Array.from({ length: 36 }, (_, index) => `count-${index}`);
    await writeTransaction(async (tx) => {
      for (const [index, code] of codes.entries()) {
        const id = newId();
        const unit = { unitZh: "家", unitEn: "firms", accrual: "stock", decimals: 0 };
        const names = { code, nameZh: code, nameEn: code, position: 10 + index };
        await tx.indicator.create({ data: { id, planId: plan.id, ...names, ...unit } });
        const calibreId = plan.calibres["department-count"];
        const target = { indicatorId: id, scopeId: plan.scopes.province, calibreId, version: 1 };
        const words = { wordingZh: "10家以上", wordingEn: "10 or more", origin: "plan" };
        const signed = { createdById: admin.id, approvedAt: new Date() };
        await tx.target.create({
          data: {
            id: newId(),
            ...target,
            ...words,
            ...signed,
            year: 2025,
            comparison: "gte",
            min: "10",
          },
        });
      }
    });
    const cells = codes.flatMap((code) => [`cell/${code}/wuhan`, `cell/${code}/xiangyang`]);
    const counts: number[] = [];
    for (const [round, many] of [1, 10, 72].entries()) {
      const typed = cells.slice(0, many).map((name) => [name, String(round + 1)]);
      const title = { sourceTitle: `分解方案 ${plan.code} ${round}` };
      const form = await formOf({ ...Object.fromEntries(typed), ...title });
      const statements = await statementsOf(async () => {
        expect(await send(form)).toMatchObject({ cells: many });
      });
      counts.push(statements.length);
    }
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeLessThanOrEqual(MOST_STATEMENTS);
  });
});
