import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { readSnapshot } from "@/lib/db/client";
import { openPublicLink } from "@/lib/links/door/open-public-link";
import { createLink } from "@/lib/links/mutations";
import { makeRelease } from "@/lib/releases/mutations";
import { getReleaseHistory, getReleasePreview, listReleases } from "@/lib/releases/queries";
import { setPlanRules } from "@/lib/rules/rule-mutations";
import { refusal } from "@/tests/support/records/records-world";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let plan: TestPlan;
let admin: Actor;
let reviewer: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
  [admin, reviewer] = [await createMember("admin"), await createMember("reviewer")];
  plan = await createPlan({ signedBy: admin });
});
afterAll(() => database.cleanup());

describe("a release that the rules want notes for", () => {
  const draft = { note: "第一版", expectedNumber: 1 };

  it("is refused where a target has none and nothing says why", async () => {
    await setPlanRules(admin, {
      plan: plan.code,
      seen: 0,
      entryByUnit: false,
      notesRequired: true,
    });
    expect((await getReleasePreview(admin, plan.code)).missingNotes).toBeGreaterThan(0);
    expect(await refusal(makeRelease(admin, plan.code, draft))).toBe(
      "invalid errors.invalid withoutNotes",
    );
    expect(await listReleases(admin, plan.code)).toEqual([]);
  });

  it("is made with its reason, which stays inside", async () => {
    await makeRelease(admin, plan.code, { ...draft, withoutNotes: "首次发布，年度尚未结束" });
    const [release] = await listReleases(reviewer, plan.code);
    expect(release?.reasonWithoutNotes).toBe("首次发布，年度尚未结束");
    const { token } = await createLink(admin, plan.code, {
      label: "链接",
      expiresAt: null,
      release: null,
    });
    const scope = await openPublicLink(token);
    expect(JSON.stringify(scope && (await getReleaseHistory(scope)))).not.toContain("首次发布");
    const event = await readSnapshot((tx) =>
      tx.auditEvent.findFirst({ where: { action: "release.made" }, orderBy: { id: "desc" } }),
    );
    expect(JSON.parse(event?.detail ?? "{}")).toMatchObject({
      withoutNotes: expect.stringContaining("scale") as string,
    });
  });
});
