import type { Actor } from "@/lib/access/types";
import type { PublicScope } from "@/lib/access/public-scope";
import { writeTransaction } from "@/lib/db/client";
import { loadInput } from "@/lib/assessment/load/load-input";
import { CURRENT_METHOD } from "@/lib/assessment/method";
import { recordAudit } from "@/lib/audit/record-audit";
import { newId } from "@/lib/db/new-id";
import { hashOfParts, releaseParts } from "@/lib/releases/release-parts";
import { partHashes } from "@/lib/releases/seal-release";
import type { DeskInput } from "@/lib/records/desk/desk-input";
import { saveFromDesk } from "@/lib/records/desk/desk-mutations";
import { getRecordDesk } from "@/lib/records/desk/desk-queries";
import { makeRelease } from "@/lib/releases/mutations";
import { ensureFirstReleaseIn } from "@/prisma/seed/ensure-first-release";
import {
  approveAs,
  createRecordsWorld,
  openLinkAs,
  PLAN,
  type RecordsWorld,
} from "@/tests/support/records/records-world";
import type { TestDatabase } from "@/tests/support/test-database";

/** Words that a public answer must not have: the name of a unit that is not public. */
export const SECRET = "内部专班";

export interface PeopleWorld extends RecordsWorld {
  database: TestDatabase;
  /** Links to the newest release, to some indicators of it, and to the first one. */
  whole: PublicScope;
  some: PublicScope;
  early: PublicScope;
  /** An instant before anything of this was approved. */
  beforeApproval: string;
}

/** Makes a site with units public and not, who is responsible and reports, notes, and three releases. */
export async function makePeopleWorld(database: TestDatabase): Promise<PeopleWorld> {
  const { analyst, reviewer, admin } = await createRecordsWorld(database);
  await writeTransaction(ensureFirstReleaseIn);
  await releaseWithoutRecords(admin, 2);
  await new Promise((resolve) => setTimeout(resolve, 5));
  const beforeApproval = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await approveAs(reviewer, saveFromDesk(admin, input("units", unitTexts("公开的单位", true))));
  await approveAs(reviewer, saveFromDesk(admin, input("units", unitTexts(SECRET, false))));
  const units = await unitCodes(admin);
  const [open = "", secret = ""] = [units.get("公开的单位"), units.get(SECRET)];
  await approveAs(
    reviewer,
    saveFromDesk(
      admin,
      input("responsibility", { indicators: "scale", "lead.0": secret, "support.0": open }),
    ),
  );
  await approveAs(
    reviewer,
    saveFromDesk(admin, input("responsibility", { indicators: "scenarios", "lead.0": secret })),
  );
  await approveAs(
    reviewer,
    saveFromDesk(admin, input("assignments", { scopes: "wuhan", unit: open })),
  );
  await approveAs(
    reviewer,
    saveFromDesk(admin, input("assignments", { scopes: "xiangyang", unit: secret })),
  );
  await approveAs(reviewer, saveFromDesk(analyst, note({ indicators: "scale" })));
  await approveAs(reviewer, saveFromDesk(analyst, note({ action: "ecosystem" })));
  await makeRelease(admin, PLAN, { note: "第三版", expectedNumber: 3 });
  const whole = await openLinkAs(admin, { release: null });
  const some = await openLinkAs(admin, { release: null, indicators: ["scenarios"] });
  const early = await openLinkAs(admin, { release: 1 });
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
