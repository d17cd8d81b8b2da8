import type { Actor } from "@/lib/access/types";
import type { PublicScope } from "@/lib/access/public-scope";
import { writeTransaction } from "@/lib/db/client";
import { DomainError } from "@/lib/errors/domain-error";
import { loadInput } from "@/lib/assessment/load/load-input";
import { CURRENT_METHOD } from "@/lib/assessment/method";
import { recordAudit } from "@/lib/audit/record-audit";
import { newId } from "@/lib/db/new-id";
import { hashOfParts, releaseParts } from "@/lib/releases/release-parts";
import { partHashes } from "@/lib/releases/seal-release";
import { createLink } from "@/lib/links/mutations";
import { openPublicLink } from "@/lib/links/door/open-public-link";
import type { DeskInput } from "@/lib/records/desk/desk-input";
import { saveFromDesk } from "@/lib/records/desk/desk-mutations";
import { getRecordDesk } from "@/lib/records/desk/desk-queries";
import { decideRecord, type StoredVersion } from "@/lib/records/mutations";
import { makeRelease } from "@/lib/releases/mutations";
import { sealEarlier } from "@/lib/seals/seal-earlier";
import { ACTION_PLAN } from "@/prisma/data/action-plan";
import { ensureFirstReleaseIn } from "@/prisma/seed/ensure-first-release";
import { ensureFirstAdministrator } from "@/prisma/seed/ensure-members";
import { loadFacts } from "@/prisma/seed/load-facts";
import { createMember } from "@/tests/support/factories";
import type { TestDatabase } from "@/tests/support/test-database";

export const PLAN = ACTION_PLAN.plan.code;
/** Words that a public answer must not have: the name of a unit that is not public. */
export const SECRET = "内部专班";

export interface PeopleWorld {
  database: TestDatabase;
  analyst: Actor;
  reviewer: Actor;
  admin: Actor;
  /** Links to the newest release, to some indicators of it, and to the first one. */
  whole: PublicScope;
  some: PublicScope;
  early: PublicScope;
  /** An instant before anything of this was approved. */
  beforeApproval: string;
}

/** Makes a site with units public and not, who is responsible and reports, notes, and three releases. */
export async function makePeopleWorld(database: TestDatabase): Promise<PeopleWorld> {
  await writeTransaction(sealEarlier);
  await writeTransaction((tx) =>
    ensureFirstAdministrator(tx, { email: "admin@example.test", password: "a-long-password" }),
  );
  await loadFacts();
  const analyst = await createMember("analyst");
  const reviewer = await createMember("reviewer");
  const admin = await createMember("admin");
  await writeTransaction(ensureFirstReleaseIn);
  await releaseWithoutRecords(admin, 2);
  await new Promise((resolve) => setTimeout(resolve, 5));
  const beforeApproval = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await approve(reviewer, saveFromDesk(admin, input("units", unitTexts("公开的单位", true))));
  await approve(reviewer, saveFromDesk(admin, input("units", unitTexts(SECRET, false))));
  const units = await unitCodes(admin);
  const [open = "", secret = ""] = [units.get("公开的单位"), units.get(SECRET)];
  await approve(
    reviewer,
    saveFromDesk(
      admin,
      input("responsibility", { indicators: "scale", "lead.0": secret, "support.0": open }),
    ),
  );
  await approve(
    reviewer,
    saveFromDesk(admin, input("responsibility", { indicators: "scenarios", "lead.0": secret })),
  );
  await approve(
    reviewer,
    saveFromDesk(admin, input("assignments", { scopes: "wuhan", unit: open })),
  );
  await approve(
    reviewer,
    saveFromDesk(admin, input("assignments", { scopes: "xiangyang", unit: secret })),
  );
  await approve(reviewer, saveFromDesk(analyst, note({ indicators: "scale" })));
  await approve(reviewer, saveFromDesk(analyst, note({ action: "ecosystem" })));
  await makeRelease(admin, PLAN, { note: "第三版", expectedNumber: 3 });
  const whole = await openLink(admin, { release: null });
  const some = await openLink(admin, { release: null, indicators: ["scenarios"] });
  const early = await openLink(admin, { release: 1 });
  return { database, analyst, reviewer, admin, whole, some, early, beforeApproval };
}

/** Makes a release as the site did before records were part of its hash. */
async function releaseWithoutRecords(admin: Actor, number: number) {
  await writeTransaction(async (tx) => {
    const plan = await tx.plan.findUniqueOrThrow({ where: { code: PLAN } });
    const at = new Date();
    const instant = at.toISOString();
    const input = await loadInput(tx, PLAN, [instant]);
    if (input === null) throw new Error("There is no plan.");
    const made = { number, note: "旧版", correctionNote: null };
    const salt = "ab".repeat(32);
    const parts = partHashes(releaseParts(input, { ...made, instant }, CURRENT_METHOD, salt));
    const hash = hashOfParts(Object.values(parts));
    const id = newId();
    const methodVersion = CURRENT_METHOD.version;
    await tx.release.create({
      data: { id, planId: plan.id, ...made, instant: at, methodVersion, createdById: admin.id },
    });
    await tx.releaseSeal.create({
      data: { releaseId: id, hash, salt, parts: JSON.stringify(parts), sealedAt: at },
    });
    await recordAudit(tx, {
      at,
      actorId: admin.id,
      action: "release.made",
      subjectType: "release",
      subjectId: id,
      detail: { plan: PLAN, number, seal: hash },
    });
  });
}

export function input(
  desk: DeskInput["desk"],
  texts: DeskInput["texts"],
  changes: Partial<DeskInput> = {},
): DeskInput {
  const blank = { code: "", seen: 0, why: "", isWithdrawn: false, intent: "submit" } as const;
  return { plan: PLAN, desk, ...blank, ...changes, texts };
}

export const note = (about: DeskInput["texts"], changes: Partial<DeskInput> = {}) =>
  input("notes", { period: "2025-Q4", "progress.zh": "正在推进", ...about }, changes);

export async function approve(reviewer: Actor, saved: Promise<StoredVersion>) {
  const { id: version, lockVersion } = await saved;
  return decideRecord(reviewer, { version, lockVersion }, { state: "approved" });
}

export const unitTexts = (zh: string, isPublic = false) => ({
  "name.zh": zh,
  "name.en": `Unit ${zh}`,
  "short.zh": zh,
  "short.en": zh,
  ...(isPublic && { isPublic: "on" }),
});

async function unitCodes(admin: Actor) {
  const { options } = await getRecordDesk(admin, PLAN, "units");
  return new Map(options.unit.map(({ code, name }) => [name.zh, code]));
}

async function openLink(admin: Actor, options: { release: number | null; indicators?: string[] }) {
  const expiresAt = new Date(Date.now() + 86_400_000);
  const { token } = await createLink(admin, PLAN, { label: "链接", expiresAt, ...options });
  const scope = await openPublicLink(token);
  if (scope === null) throw new Error("The link does not open.");
  return scope;
}

export const refusal = (task: Promise<unknown>) =>
  task.then(
    () => "no refusal",
    (error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      return `${error.code} ${error.reference.key} ${Object.keys(error.fields).join()}`.trim();
    },
  );
