import { cp, mkdtemp } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";

import type { Actor } from "@/lib/access/types";
import { closeDatabase, writeTransaction } from "@/lib/db/client";
import { DomainError } from "@/lib/errors/domain-error";
import { createLink } from "@/lib/links/mutations";
import { openPublicLink } from "@/lib/links/door/open-public-link";
import { decideRecord } from "@/lib/records/mutations";
import { sealEarlier } from "@/lib/seals/seal-earlier";
import { ACTION_PLAN } from "@/prisma/data/action-plan";
import { ensureFirstAdministrator } from "@/prisma/seed/ensure-members";
import { loadFacts } from "@/prisma/seed/load-facts";
import { createMember } from "@/tests/support/factories";
import type { TestDatabase } from "@/tests/support/test-database";

export const PLAN = ACTION_PLAN.plan.code;

/** Members of a site: who writes, who decides, who administers. */
export interface RecordsWorld {
  analyst: Actor;
  reviewer: Actor;
  admin: Actor;
}

/** Where the first database that was filled is kept, with who works in it. */
let kept: { folder: string; world: RecordsWorld } | undefined;

/**
 * Fills a new database with the plan, its published figures and records, sealed, and a member of each role: once in a
 * process, then copied, since that takes as long as most tests of it do. On PostgreSQL each is filled.
 */
export async function createRecordsWorld({ kind, url }: TestDatabase): Promise<RecordsWorld> {
  if (kind !== "sqlite") return fillRecordsWorld();
  const folder = dirname(fileURLToPath(url));
  if (kept === undefined) {
    const world = await fillRecordsWorld();
    await closeDatabase();
    const copy = await mkdtemp(join(dirname(inject("databaseTemplate")), "records-world-"));
    await cp(folder, copy, { recursive: true });
    kept = { folder: copy, world };
  } else {
    await closeDatabase();
    await cp(kept.folder, folder, { recursive: true });
  }
  return kept.world;
}

async function fillRecordsWorld(): Promise<RecordsWorld> {
  await writeTransaction(sealEarlier);
  await writeTransaction((tx) =>
    ensureFirstAdministrator(tx, { email: "admin@example.test", password: "a-long-password" }),
  );
  await loadFacts();
  return {
    analyst: await createMember("analyst"),
    reviewer: await createMember("reviewer"),
    admin: await createMember("admin"),
  };
}

/** Approves what was just submitted. */
export async function approveAs(
  reviewer: Actor,
  saved: { id: string; lockVersion: number } | Promise<{ id: string; lockVersion: number }>,
) {
  const { id: version, lockVersion } = await saved;
  return decideRecord(reviewer, { version, lockVersion }, { state: "approved" });
}

/** Opens a new link to a release (null is the newest), or to some indicators of it. */
export async function openLinkAs(
  admin: Actor,
  options: { release: number | null; indicators?: readonly string[] | null },
) {
  const expiresAt = new Date(Date.now() + 86_400_000);
  const { token } = await createLink(admin, PLAN, { label: "链接", expiresAt, ...options });
  const scope = await openPublicLink(token);
  if (scope === null) throw new Error("The link does not open.");
  return scope;
}

/** Says how a task was refused: code, sentence and fields; "no refusal" where it was not. */
export const refusal = (task: Promise<unknown>): Promise<string> =>
  task.then(
    () => "no refusal",
    (error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      return `${error.code} ${error.reference.key} ${Object.keys(error.fields).join()}`.trim();
    },
  );
