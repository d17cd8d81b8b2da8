import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";

import { getReleasedAssessment } from "@/lib/assessment/load/queries";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { createLink, revokeLink } from "@/lib/links/mutations";
import { openPublicLink } from "@/lib/links/door/open-public-link";
import { listLinks } from "@/lib/links/queries";
import { hashToken, newToken } from "@/lib/links/door/token";
import type { Actor } from "@/lib/access/types";
import { makeRelease } from "@/lib/releases/mutations";
import { getReleasedView } from "@/lib/releases/queries";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";
import { writeRevision } from "@/tests/support/write-revision";

let database: TestDatabase;
let admin: Actor;
let people: { author: Actor; reviewer: Actor };
let plan: TestPlan;

const LATEST = { label: "网站", expiresAt: null, release: null };
const scale = { indicator: "scale", year: 2024, calibre: "industry-scale" } as const;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin", { name: "管理员甲" });
  people = { author: await createMember("analyst"), reviewer: await createMember("reviewer") };
  plan = await createPlan({ code: "with-releases", signedBy: admin });
  await writeRevision(plan, people, { ...scale, value: "700" });
  await makeRelease(admin, plan.code, { note: "首版", expectedNumber: 1 });
});
afterEach(() => vi.useRealTimers());
afterAll(() => database.cleanup());

async function valuesBehind(token: string): Promise<readonly (number | null)[]> {
  const scope = await openPublicLink(token);
  if (scope === null) throw new Error("The link does not open.");
  const { indicators } = await getReleasedAssessment(scope);
  return indicators[0]?.scopes[0]?.series.map(({ value }) => value) ?? [];
}

describe("openPublicLink", () => {
  it("shows a later approval with the next release only; a pinned link never", async () => {
    const latest = await createLink(admin, plan.code, LATEST);
    const pinned = await createLink(admin, plan.code, { ...LATEST, release: 1 });
    await writeRevision(plan, people, { ...scale, year: 2023, value: "600" });
    expect(await valuesBehind(latest.token)).toEqual([700]);

    await makeRelease(admin, plan.code, { note: "二版", expectedNumber: 2 });
    expect(await valuesBehind(latest.token)).toEqual([600, 700]);
    expect(await valuesBehind(pinned.token)).toEqual([700]);

    const scope = await openPublicLink(latest.token);
    const held = await openPublicLink(pinned.token);
    if (scope === null || held === null) throw new Error("A link does not open.");
    expect((await getReleasedView(held)).changes).toBeNull();
    const view = await getReleasedView(scope);
    expect(view.assessment).toEqual(await getReleasedAssessment(scope));
    expect(view.changes).toMatchObject({
      before: { release: 1 },
      after: { release: 2 },
      figuresAdded: [{ year: 2023, after: { value: 600 } }],
    });
  });

  it("ends with revoking, on the very next call", async () => {
    const { linkId, token } = await createLink(admin, plan.code, LATEST);
    expect(await openPublicLink(token)).not.toBeNull();
    await revokeLink(admin, linkId);
    expect(await openPublicLink(token)).toBeNull();
    await revokeLink(admin, linkId);
    const events = await readSnapshot((tx) =>
      tx.auditEvent.findMany({ where: { subjectId: linkId }, orderBy: { id: "asc" } }),
    );
    expect(events.map(({ action }) => action)).toEqual(["link.created", "link.revoked"]);
  });

  it("ends at the instant of expiry", async () => {
    const expiresAt = new Date(Date.now() + 60_000);
    const { token } = await createLink(admin, plan.code, { ...LATEST, expiresAt });
    expect(await openPublicLink(token)).not.toBeNull();
    vi.useFakeTimers({ toFake: ["Date"], now: expiresAt.getTime() - 1 });
    expect(await openPublicLink(token)).not.toBeNull();
    vi.setSystemTime(expiresAt);
    expect(await openPublicLink(token)).toBeNull();
  });

  it("opens nothing for what is no token, an unknown one, or a plan without a release", async () => {
    for (const text of ["", "x", newToken(), `${newToken()}'`, "%", "../../etc"]) {
      expect(await openPublicLink(text)).toBeNull();
    }
    const empty = await createPlan({ signedBy: admin });
    const { token } = await createLink(admin, empty.code, LATEST);
    expect(await openPublicLink(token)).toBeNull();
    await makeRelease(admin, empty.code, { note: "n", expectedNumber: 1 });
    expect((await openPublicLink(token))?.planCode).toBe(empty.code);
  });

  it("opens nothing for a release of another plan", async () => {
    const other = await createPlan({ signedBy: admin });
    const token = newToken();
    await writeTransaction(async (tx) => {
      const { id: releaseId } = await tx.release.findFirstOrThrow({ where: { planId: plan.id } });
      await tx.publicLink.create({
        data: {
          id: newId(),
          planId: other.id,
          label: "l",
          tokenHash: hashToken(token),
          releaseId,
          createdById: admin.id,
          createdAt: new Date(),
        },
      });
    });
    expect(await openPublicLink(token)).toBeNull();
  });

  it("never lets the token or a name into the scope", async () => {
    const { token } = await createLink(admin, plan.code, LATEST);
    const text = JSON.stringify(await openPublicLink(token));
    expect(text).not.toContain(token);
    expect(text).not.toContain("管理员甲");
  });
});

describe("createLink", () => {
  it("keeps the hash alone: the token is in no table", async () => {
    const { linkId, token } = await createLink(admin, plan.code, LATEST);
    const stored = await readSnapshot(async (tx) => ({
      link: await tx.publicLink.findUniqueOrThrow({ where: { id: linkId } }),
      audit: await tx.auditEvent.findMany({ where: { subjectId: linkId } }),
    }));
    expect(stored.link.tokenHash).toBe(hashToken(token));
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(JSON.stringify(stored.audit)).not.toContain(stored.link.tokenHash);
  });

  it("refuses a past expiry and a release that is not there", async () => {
    const past = new Date(Date.now() - 1);
    await expect(
      createLink(admin, plan.code, { ...LATEST, expiresAt: past }),
    ).rejects.toMatchObject({ fields: { expiresOn: [{ key: "links.errors.expiresOnPast" }] } });
    await expect(createLink(admin, plan.code, { ...LATEST, release: 99 })).rejects.toMatchObject({
      fields: { release: [{ key: "links.errors.releaseUnknown" }] },
    });
  });
});

describe("listLinks", () => {
  it("tells states, releases and makers, newest first", async () => {
    const mine = await createPlan({ signedBy: admin });
    await makeRelease(admin, mine.code, { note: "n", expectedNumber: 1 });
    const revoked = await createLink(admin, mine.code, { ...LATEST, label: "a", release: 1 });
    await revokeLink(admin, revoked.linkId);
    const expiresAt = new Date(Date.now() + 60_000);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 10 });
    await createLink(admin, mine.code, { ...LATEST, label: "b", expiresAt });
    vi.setSystemTime(expiresAt);
    await createLink(admin, mine.code, { ...LATEST, label: "c" });
    const links = await listLinks(admin, mine.code);
    expect(links.map(({ label, state, release }) => [label, state, release])).toEqual([
      ["c", "valid", null],
      ["b", "expired", null],
      ["a", "revoked", 1],
    ]);
    expect(links[0]?.createdBy).toBe("管理员甲");
  });
});

describe("who may", () => {
  it("make, revoke and list links: administrators only", async () => {
    const { linkId, token } = await createLink(admin, plan.code, LATEST);
    const official = await createMember("official");
    for (const actor of [official, people.author, people.reviewer, null] as Actor[]) {
      const refused = { code: "forbidden" };
      await expect(createLink(actor, plan.code, LATEST)).rejects.toMatchObject(refused);
      await expect(revokeLink(actor, linkId)).rejects.toMatchObject(refused);
      await expect(listLinks(actor, plan.code)).rejects.toMatchObject(refused);
    }
    expect(await openPublicLink(token)).not.toBeNull();
    await expect(revokeLink(admin, "none")).rejects.toMatchObject({ code: "not-found" });
  });
});
