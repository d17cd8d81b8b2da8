import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import type { PublicScope } from "@/lib/access/public-scope";
import { attachEvidence } from "@/lib/evidence/mutations";
import { listEvidenceOf, openReleasedEvidence } from "@/lib/evidence/queries";
import { proposeEvidenceRelease } from "@/lib/evidence/release-mutations";
import { saveDraft } from "@/lib/figures/drafts/draft-mutations";
import { openPublicLink } from "@/lib/links/door/open-public-link";
import { createLink } from "@/lib/links/mutations";
import { listWaitingRecords } from "@/lib/records/desk/desk-queries";
import { decideRecord, type StoredVersion } from "@/lib/records/mutations";
import { getReleasedRecords } from "@/lib/records/queries";
import { makeRelease } from "@/lib/releases/mutations";
import { refusal } from "@/tests/support/records/records-world";
import { entryInput } from "@/tests/support/entry-input";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { pngBytes } from "@/tests/support/files/evidence-bytes";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

const SUBJECT = { kind: "figure", code: "scale/province/2024/industry-scale" } as const;

let database: TestDatabase;
let plan: TestPlan;
let admin: Actor;
let reviewer: Actor;
let analyst: Actor;
let id: string;

beforeAll(async () => {
  database = await useTestDatabase();
  [admin, reviewer] = [await createMember("admin"), await createMember("reviewer")];
  analyst = await createMember("analyst");
  plan = await createPlan({ signedBy: admin });
  await saveDraft(analyst, entryInput({ plan: plan.code, value: "5", sourceTitle: "月报" }));
  const file = { name: "a.png", type: "png", bytes: pngBytes("released") } as const;
  id = await attachEvidence(analyst, { plan: plan.code, subject: SUBJECT, ...file });
  await makeRelease(admin, plan.code, { note: "第一版", expectedNumber: 1 });
});
afterAll(() => database.cleanup());

const propose = (actor: Actor, isPublic: boolean, seen: number) =>
  proposeEvidenceRelease(actor, { plan: plan.code, evidence: id, seen, isPublic, why: "核对用" });

async function approve({ id: version, lockVersion }: StoredVersion) {
  await decideRecord(reviewer, { version, lockVersion }, { state: "approved" });
}

async function link(options: { release: number | null; indicators?: string[] }) {
  const { token } = await createLink(admin, plan.code, {
    label: "链接",
    expiresAt: null,
    ...options,
  });
  const scope = await openPublicLink(token);
  if (scope === null) throw new Error("The link does not open.");
  return scope;
}

const MISSING = "not-found errors.notFound";
const fetched = async (scope: PublicScope) => {
  const { body } = await openReleasedEvidence(scope, id);
  return Buffer.from(await new Response(body).arrayBuffer()).equals(
    Buffer.from(pngBytes("released")),
  );
};

describe("a file of evidence", () => {
  it("goes to no reader as long as nobody decided so, proposed or not", async () => {
    const early = await link({ release: 1 });
    expect(await refusal(openReleasedEvidence(early, id))).toBe(MISSING);
    for (const actor of [analyst, reviewer]) {
      expect(await refusal(propose(actor, true, 0))).toBe("forbidden errors.forbidden");
    }
    const proposed = await propose(admin, true, 0);
    const [waiting] = (await listWaitingRecords(reviewer, plan.code)).waiting;
    expect(waiting).toMatchObject({
      kind: "evidence-release",
      title: { names: [{ zh: "a.png" }] },
    });
    const own = decideRecord(
      admin,
      { version: proposed.id, lockVersion: proposed.lockVersion },
      { state: "approved" },
    );
    expect(await refusal(own)).toBe("forbidden records.errors.own");
    expect(await refusal(openReleasedEvidence(early, id))).toBe(MISSING);
    await approve(proposed);
    const [file] = await listEvidenceOf(admin, plan.code, [SUBJECT]);
    expect(file?.release).toEqual({ isPublic: true, waits: false, returned: null, seen: 1 });
  });

  it("comes with the next release to links that share what it is about, never with the one before", async () => {
    await makeRelease(admin, plan.code, { note: "第二版", expectedNumber: 2 });
    expect(await fetched(await link({ release: null }))).toBe(true);
    expect(await fetched(await link({ release: null, indicators: ["scale"] }))).toBe(true);
    const other = await link({ release: null, indicators: ["firms"] });
    const early = await link({ release: 1 });
    for (const scope of [other, early]) {
      expect(await refusal(openReleasedEvidence(scope, id))).toBe(MISSING);
      expect(JSON.stringify(await getReleasedRecords(scope))).not.toContain(id);
    }
  });

  it("is closed again by a second decision, from the release after it on", async () => {
    expect(await refusal(propose(admin, false, 0))).toBe("conflict records.errors.changed");
    await approve(await propose(admin, false, 1));
    const second = await link({ release: 2 });
    expect(await fetched(second)).toBe(true);
    await makeRelease(admin, plan.code, { note: "第三版", expectedNumber: 3 });
    expect(await refusal(openReleasedEvidence(await link({ release: null }), id))).toBe(MISSING);
    expect(await fetched(second)).toBe(true);
  });

  it("of another plan is found by no link", async () => {
    const foreign = await createPlan({ signedBy: admin });
    await makeRelease(admin, foreign.code, { note: "第一版", expectedNumber: 1 });
    const { token } = await createLink(admin, foreign.code, {
      label: "链接",
      expiresAt: null,
      release: null,
    });
    const scope = await openPublicLink(token);
    expect(scope && (await refusal(openReleasedEvidence(scope, id)))).toBe(MISSING);
  });
});
