import { readXlsx } from "hucre/xlsx";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";

import { GET as getAssessment } from "@/app/api/v1/p/[token]/assessment/route";
import { GET as getCsv } from "@/app/api/v1/p/[token]/figures.csv/route";
import { GET as getJson } from "@/app/api/v1/p/[token]/figures.json/route";
import { GET as getXlsx } from "@/app/api/v1/p/[token]/figures.xlsx/route";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { createLink, revokeLink, rotateLink } from "@/lib/links/mutations";
import { openPublicLink } from "@/lib/links/door/open-public-link";
import { peekAtLink } from "@/lib/links/door/peek-at-link";
import { changeLink, setLinkPassword } from "@/lib/links/option-mutations";
import { getLink } from "@/lib/links/queries";
import { hashToken } from "@/lib/links/door/token";
import type { Actor } from "@/lib/access/types";
import { getReleasedFinalAssessment } from "@/lib/closing/final-queries";
import { getReleasedChanges } from "@/lib/releases/change-queries";
import { makeRelease } from "@/lib/releases/mutations";
import { getReleasedView } from "@/lib/releases/queries";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";
import { writeRevision } from "@/tests/support/write-revision";

type Get = (request: Request, context: { params: Promise<{ token: string }> }) => Promise<Response>;

const LATEST = { label: "网站", expiresAt: null, release: null };
const DAY_MS = 86_400_000;
/** Words and numbers of the indicators that are not shared; none may be found anywhere. */
const HIDDEN =
  /results|标志性成果|100项|9876[56]|standing|总体水平|firms|企业数|department-count|部门统计/;

let database: TestDatabase;
let admin: Actor;
let plan: TestPlan;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin", { name: "管理员甲" });
  const people = {
    author: await createMember("analyst"),
    reviewer: await createMember("reviewer"),
  };
  plan = await createPlan({ code: "some-plan", signedBy: admin });
  const scale = { indicator: "scale", calibre: "industry-scale" } as const;
  const results = { indicator: "results", calibre: "department-count" } as const;
  await writeRevision(plan, people, { ...scale, year: 2023, value: "600" });
  await writeRevision(plan, people, { ...results, year: 2023, value: "98765" });
  await makeRelease(admin, plan.code, { note: "首版，含标志性成果98765项", expectedNumber: 1 });
  await writeRevision(plan, people, { ...scale, year: 2024, value: "700" });
  await writeRevision(plan, people, { ...results, year: 2023, value: "98766" });
  await makeRelease(admin, plan.code, {
    note: "二版",
    correctionNote: "更正标志性成果为98766项",
    expectedNumber: 2,
  });
});
afterEach(() => vi.useRealTimers());
afterAll(() => database.cleanup());

const call = (get: Get, token: string, headers = {}) =>
  get(new Request("http://localhost/x", { headers }), { params: Promise.resolve({ token }) });

describe("a link that shares some indicators", () => {
  it("shows the others nowhere: read model, changes, notes and every file", async () => {
    const { token } = await createLink(admin, plan.code, { ...LATEST, indicators: ["scale"] });
    const scope = await openPublicLink(token);
    if (scope === null) throw new Error("The link does not open.");
    const view = await getReleasedView(scope);
    expect(view.assessment.indicators.map(({ code }) => code)).toEqual(["scale"]);
    expect(view.changes?.figuresAdded).toHaveLength(1);
    expect(view.changes?.figuresCorrected).toEqual([]);
    expect(view.release).toMatchObject({ number: 2, note: "", correctionNote: null });
    expect(JSON.stringify(view).replaceAll(/[0-9a-f]{64}/g, "")).not.toMatch(HIDDEN);

    for (const get of [getAssessment, getCsv, getJson]) {
      // Hashes may hold any row of digits, 98765 too.
      const text = (await (await call(get, token)).text()).replaceAll(/[0-9a-f]{64}/g, "");
      expect(text).toContain("700");
      expect(text).not.toMatch(HIDDEN);
    }
    const file = new Uint8Array(await (await call(getXlsx, token)).arrayBuffer());
    const { sheets } = await readXlsx(file);
    expect(JSON.stringify(sheets)).toContain("700");
    expect(JSON.stringify(sheets)).not.toMatch(HIDDEN);
  });

  it("shows one that was taken back no more, on the next request", async () => {
    const indicators = ["scale", "results"];
    const { linkId, token } = await createLink(admin, plan.code, { ...LATEST, indicators });
    expect(await (await call(getCsv, token)).text()).toContain("标志性成果");
    await changeLink(admin, { linkId, lockVersion: 0, ...OPTIONS, indicators: ["scale"] });
    expect(await (await call(getCsv, token)).text()).not.toMatch(HIDDEN);
  });

  it("leave the others out of what a release changed and of the plan at its end, notes included", async () => {
    const told = async (indicators: readonly string[] | null) => {
      const { token } = await createLink(admin, plan.code, { ...LATEST, indicators });
      const scope = await openPublicLink(token);
      if (scope === null) throw new Error("The link does not open.");
      const answers = [await getReleasedChanges(scope), await getReleasedFinalAssessment(scope)];
      return JSON.stringify(answers);
    };
    expect(await told(null)).toMatch(HIDDEN);
    expect(await told(null)).toContain("首版");
    const some = await told(["scale"]);
    expect(some).not.toMatch(HIDDEN);
    expect(some).not.toContain("首版");
    expect(some).toContain("产业规模");
  });

  it("knows only indicators of its plan", async () => {
    const made = createLink(admin, plan.code, { ...LATEST, indicators: ["scale", "nothing"] });
    await expect(made).rejects.toMatchObject({ fields: { share: [{ key: UNKNOWN_INDICATOR }] } });
  });
});

const UNKNOWN_INDICATOR = "links.errors.shareUnknown";
const OPTIONS = { label: "网站", expiresAt: null, release: null, indicators: null, origins: [] };

describe("a link held to a release", () => {
  it("says which one has taken its place, and nothing of what that one shows", async () => {
    const { token } = await createLink(admin, plan.code, { ...LATEST, release: 1 });
    const text = await (await call(getAssessment, token)).text();
    expect(JSON.parse(text)).toMatchObject({ release: 1, supersededBy: 2 });
    expect(text).not.toMatch(/[":]700[",}]/);
    const latest = await createLink(admin, plan.code, LATEST);
    const answer = await (await call(getAssessment, latest.token)).text();
    expect(answer).toMatch(/[":]700[",}]/);
    expect(JSON.parse(answer)).toMatchObject({ release: 2, supersededBy: null });
    const held = await createLink(admin, plan.code, { ...LATEST, release: 2 });
    expect((await openPublicLink(held.token))?.supersededBy).toBeNull();
  });

  it("may follow the latest instead, or be held to another, from the next request on", async () => {
    const { linkId, token } = await createLink(admin, plan.code, LATEST);
    const seen = async () => {
      const scope = await openPublicLink(token);
      return [scope?.release.number, scope?.supersededBy, (await peekAtLink(token))?.content];
    };
    const latest = await seen();
    await changeLink(admin, { linkId, lockVersion: 0, ...OPTIONS, release: 1 });
    const held = await seen();
    await changeLink(admin, { linkId, lockVersion: 1, ...OPTIONS, release: null });
    expect([latest.slice(0, 2), held.slice(0, 2)]).toEqual([
      [2, null],
      [1, 2],
    ]);
    // What finished pages are kept by: one of another release is never given.
    expect(held[2]).not.toBe(latest[2]);
    expect(await seen()).toEqual(latest);
    const details = (await events(linkId)).slice(1).map(({ detail }) => JSON.parse(detail));
    expect(details).toEqual([
      { releaseBefore: null, release: 1 },
      { releaseBefore: 1, release: null },
    ]);
  });

  it("is never held to a release that its plan does not have", async () => {
    const { linkId } = await createLink(admin, plan.code, LATEST);
    const change = changeLink(admin, { linkId, lockVersion: 0, ...OPTIONS, release: 99 });
    const refused = { fields: { release: [{ key: "links.errors.releaseUnknown" }] } };
    await expect(change).rejects.toMatchObject(refused);
    expect((await getLink(admin, linkId))?.link).toMatchObject({ release: null, lockVersion: 0 });
  });
});

describe("a new address", () => {
  it("ends the old one at once and for good, and keeps everything else", async () => {
    const { linkId, token } = await createLink(admin, plan.code, {
      ...LATEST,
      indicators: ["scale"],
    });
    const fresh = await rotateLink(admin, linkId);
    expect(fresh).toEqual({ linkId, token: expect.stringMatching(/^[\w-]{43}$/) as string });
    expect(fresh.token).not.toBe(token);
    expect(await openPublicLink(token)).toBeNull();
    expect((await openPublicLink(fresh.token))?.indicators).toEqual(["scale"]);
    await expect(
      writeTransaction((tx) =>
        tx.publicLink.create({
          data: {
            id: newId(),
            planId: plan.id,
            label: "l",
            tokenHash: hashToken(token),
            createdById: admin.id,
            createdAt: new Date(),
          },
        }),
      ),
    ).rejects.toThrow();
    const trail = await events(linkId);
    expect(trail.map(({ action }) => action)).toEqual(["link.created", "link.rotated"]);
    expect(JSON.stringify(trail)).not.toMatch(new RegExp(`${token}|${fresh.token}`));
  });

  it("is for links that open: a revoked or expired one gets none", async () => {
    const revoked = await createLink(admin, plan.code, LATEST);
    await revokeLink(admin, revoked.linkId);
    const expiresAt = new Date(Date.now() + 60_000);
    const expired = await createLink(admin, plan.code, { ...LATEST, expiresAt });
    vi.useFakeTimers({ toFake: ["Date"], now: expiresAt });
    for (const { linkId } of [revoked, expired]) {
      const ended = { code: "conflict", reference: { key: "links.errors.ended" } };
      await expect(rotateLink(admin, linkId)).rejects.toMatchObject(ended);
    }
  });
});

describe("changing a link", () => {
  it("records what changed, and refuses who has seen an older state", async () => {
    const { linkId } = await createLink(admin, plan.code, LATEST);
    const origins = ["https://a.cn"];
    await changeLink(admin, { linkId, lockVersion: 0, ...OPTIONS, label: "新", origins });
    const late = changeLink(admin, { linkId, lockVersion: 0, ...OPTIONS, label: "旧" });
    const key = "links.errors.changedMeanwhile";
    await expect(late).rejects.toMatchObject({ code: "conflict", reference: { key } });
    expect((await getLink(admin, linkId))?.link).toMatchObject({ label: "新", origins });
    const detail = JSON.stringify({ label: "新", origins: "https://a.cn" });
    expect(await events(linkId)).toMatchObject([{}, { action: "link.changed", detail }]);
  });

  it("never touches a revoked one", async () => {
    const { linkId } = await createLink(admin, plan.code, LATEST);
    await revokeLink(admin, linkId);
    for (const change of [
      changeLink(admin, { linkId, lockVersion: 1, ...OPTIONS }),
      setLinkPassword(admin, { linkId, lockVersion: 1 }, "long enough"),
    ]) {
      await expect(change).rejects.toMatchObject({ code: "conflict" });
    }
    const back = writeTransaction((tx) =>
      tx.publicLink.update({ where: { id: linkId }, data: { revokedAt: null } }),
    );
    await expect(back).rejects.toThrow();
  });

  it("gives an expired link a later end", async () => {
    const expiresAt = new Date(Date.now() + 60_000);
    const { linkId, token } = await createLink(admin, plan.code, { ...LATEST, expiresAt });
    vi.useFakeTimers({ toFake: ["Date"], now: expiresAt });
    expect(await openPublicLink(token)).toBeNull();
    const later = new Date(expiresAt.getTime() + DAY_MS);
    await changeLink(admin, { linkId, lockVersion: 0, ...OPTIONS, expiresAt: later });
    expect(await openPublicLink(token)).not.toBeNull();
  });
});

async function events(subjectId: string) {
  return readSnapshot((tx) =>
    tx.auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } }),
  );
}
