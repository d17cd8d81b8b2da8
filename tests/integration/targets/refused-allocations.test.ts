import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { getPlanAssessment } from "@/lib/assessment/load/queries";
import { readSnapshot } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { addAllocations } from "@/lib/targets/allocation-mutations";
import { allocationSchema } from "@/lib/targets/allocation-schema";
import { addTargetVersion } from "@/lib/targets/target-mutations";
import { targetSchema } from "@/lib/targets/target-schema";
import { allocationForm, DOCUMENT } from "@/tests/support/targets/allocation-form";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let admin: Actor;
let plan: TestPlan;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin", { name: "丁" });
});
beforeEach(async () => {
  plan = await createPlan({ signedBy: admin });
});
afterAll(() => database.cleanup());

const typed = (fields: Record<string, string>) => allocationForm(admin, plan.code, fields);
const send = (form: object) => addAllocations(admin, allocationSchema.parse(form));
const save = async (fields: Record<string, string>) => send(await typed(fields));

async function targetOf(indicator: string, scope: string) {
  const { indicators } = await getPlanAssessment(admin, plan.code);
  const found = indicators.find(({ code }) => code === indicator);
  return found?.scopes.find((assessed) => assessed.scope === scope);
}

describe("a filled grid", () => {
  it("is refused whole, with a sentence for every cell, the reason and the document", async () => {
    await save({ "cell/firms/wuhan": "10" });
    const count = () => readSnapshot((tx) => tx.target.count());
    const before = await count();
    const form = await typed({
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
    await expect(send(await typed({}))).rejects.toMatchObject({
      fields: { _form: [{ key: "targets.grid.errors.nothing" }] },
    });
    await expect(save({ "cell/standing/wuhan": "1" })).rejects.toMatchObject({
      fields: { "cell/standing/wuhan": [expect.anything()] },
    });
  });

  it("of a second window loses nothing and overwrites nothing", async () => {
    const second = await typed({ "cell/scale/wuhan": "800", "cell/scale/xiangyang": "100" });
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
    const form = await typed({ "cell/scale/wuhan": "800" });
    await addTargetVersion(
      admin,
      targetSchema.parse({
        ...DOCUMENT,
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
});
