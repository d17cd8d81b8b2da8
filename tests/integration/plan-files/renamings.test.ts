import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { GET as getFeed } from "@/app/api/v1/p/[token]/releases.atom/route";
import type { Actor } from "@/lib/access/types";
import { writeTransaction } from "@/lib/db/client";
import { openPublicLink } from "@/lib/links/door/open-public-link";
import { createLink } from "@/lib/links/mutations";
import { adoptPlanDraft } from "@/lib/plan-files/drafts/adopt-draft";
import { savePlanGrounds } from "@/lib/plan-files/drafts/edit-section";
import { getPlanDraft } from "@/lib/plan-files/drafts/queries";
import { startPlanDraft } from "@/lib/plan-files/drafts/start-draft";
import { createPlan } from "@/lib/plan-files/store/create-plan";
import type { LocalText } from "@/lib/plans/types";
import { getChanges, getReleasedChanges } from "@/lib/releases/change-queries";
import { makeRelease } from "@/lib/releases/mutations";
import { getReleasePreview } from "@/lib/releases/queries";
import type { Renaming } from "@/lib/releases/types";
import { createMember } from "@/tests/support/factories";
import { editDraft, rename } from "@/tests/support/plan-files/edit-draft";
import { MADE_UP_PLAN } from "@/tests/support/plan-files/made-up-plan";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let author: Actor;
let second: Actor;

const { code } = MADE_UP_PLAN.plan;
const GROUNDS = { reason: "省里更名", basis: "云政办〔2027〕1号", basisOn: "2027-01-05" };
const TOMORROW = new Date(Date.now() + 86_400_000);
const ANOTHER = { note: "更名", expectedNumber: 2, correctionNote: "更名" };

beforeAll(async () => {
  database = await useTestDatabase();
  author = await createMember("admin");
  second = await createMember("admin");
  const by = { memberId: author.id, at: new Date() };
  await writeTransaction((tx) => createPlan(tx, MADE_UP_PLAN, by));
  await makeRelease(author, code, { note: "首版", expectedNumber: 1 });
  const draft = await startPlanDraft(author, { from: "plan", plan: code });
  await editDraft(author, draft, "plan", rename(code, { nameZh: "云岭省新计划", nameEn: "" }));
  await editDraft(author, draft, "dimensions", rename("city", { nameZh: "四座城市" }));
  await editDraft(author, draft, "members", rename("city-1", { nameZh: "东州新区" }));
  await editDraft(
    author,
    draft,
    "indicators",
    rename("output", { nameZh: "核心产业总规模", unitZh: "亿" }),
  );
  await editDraft(author, draft, "calibres", rename("made-up-count", { nameZh: "部门口径" }));
  const { lockVersion = -1 } = (await getPlanDraft(second, draft)) ?? {};
  await savePlanGrounds(author, { draft, lockVersion, ...GROUNDS });
  await adoptPlanDraft(second, { draft, lockVersion: lockVersion + 1 });
});
afterAll(() => database.cleanup());

function nameOf(things: readonly { code: string; name: LocalText }[], thing: string): string {
  return things.find((each) => each.code === thing)?.name.zh ?? "";
}

const { dimensions, scopes, indicators, calibres } = MADE_UP_PLAN;
const ALL = [
  `plan name ${MADE_UP_PLAN.plan.name.zh} → 云岭省新计划`,
  `dimension name ${nameOf(dimensions, "city")} → 四座城市`,
  `scope name ${nameOf(scopes, "city-1")} → 东州新区`,
  `indicator name ${nameOf(indicators, "output")} → 核心产业总规模`,
  "indicator measure 亿元 → 亿",
  `calibre name ${nameOf(calibres, "made-up-count")} → 部门口径`,
].toSorted();

function told(renamings: readonly Renaming[] = []): string[] {
  return renamings
    .map(({ subject, of, before, after }) => `${subject} ${of} ${before.zh} → ${after.zh}`)
    .toSorted();
}

const linkTo = (options: { indicators?: string[] } = {}) =>
  createLink(author, code, { label: "l", expiresAt: TOMORROW, release: null, ...options });

async function releasedChanges(options: { indicators?: string[] } = {}) {
  const { token } = await linkTo(options);
  const scope = await openPublicLink(token);
  if (scope === null) throw new Error("The link does not open.");
  return getReleasedChanges(scope);
}

async function feedOf(token: string): Promise<string> {
  const request = new Request(`http://127.0.0.1/api/v1/p/${token}/releases.atom`, {
    headers: { host: "127.0.0.1:3000" },
  });
  const response = await getFeed(request, { params: Promise.resolve({ token }) });
  return response.text();
}

async function summariesOf(token: string): Promise<readonly string[]> {
  const entries = (await feedOf(token)).split("<entry>").slice(1);
  return entries.map((entry) => /<summary[^>]*>([\s\S]*?)<\/summary>/.exec(entry)?.[1] ?? "");
}

describe("what is called otherwise", () => {
  it("is told with the old and the new name and the day, to members and before a release", async () => {
    const { comparison } = await getChanges(author, code, {});
    expect(told(comparison?.renamings)).toEqual(ALL);
    for (const { at } of comparison?.renamings ?? []) {
      expect(at.slice(0, 10)).toBe(new Date().toISOString().slice(0, 10));
    }
    expect(told((await getReleasePreview(author, code)).renamings)).toEqual(ALL);
  });

  it("is told by the release that shows it, and by none after it", async () => {
    await makeRelease(author, code, ANOTHER);
    expect(told((await releasedChanges()).comparison?.renamings)).toEqual(ALL);
    expect(told((await getChanges(author, code, {})).comparison?.renamings)).toEqual([]);
    const { token } = await linkTo();
    const [newest = "", first = ""] = await summariesOf(token);
    expect(newest).toContain("“核心产业规模”改称“核心产业总规模”");
    expect(newest).toContain("was renamed “核心产业总规模”");
    expect(first).not.toContain("改称");
    // It has no English name any more, and is not called twice.
    expect(await feedOf(token)).toContain("<title>云岭省新计划</title>");
  });

  it("is not told of an indicator that a link does not share", async () => {
    const options = { indicators: ["place"] };
    const shown = told((await releasedChanges(options)).comparison?.renamings);
    expect(shown.filter((line) => line.startsWith("indicator"))).toEqual([]);
    expect(shown).toContain(`plan name ${MADE_UP_PLAN.plan.name.zh} → 云岭省新计划`);
    const [newest = ""] = await summariesOf((await linkTo(options)).token);
    expect(newest).toContain("云岭省新计划");
    expect(newest).not.toContain("核心产业");
  });
});
