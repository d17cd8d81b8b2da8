import "server-only";

import { env } from "@/lib/config/env";
import { preparingTransaction, type WriteTransaction } from "@/lib/db/client";
import { PLAN } from "@/prisma/data/plan";

import { ensureFirstAdministrator, IMPORTER_EMAIL } from "./ensure-members";
import type { SeedResult } from "./run-seed";

/**
 * Makes a site without any plan: the first administrator and nothing else. Run again it changes nothing, whatever plans
 * were made since.
 * @throws Error where the database holds the plan and the figures that come with the program
 */
export async function seedEmptySite(): Promise<SeedResult> {
  return preparingTransaction(async (tx) => {
    if (await holdsLoadedFacts(tx)) {
      throw new Error(
        `The database has the plan ${PLAN.code} and its published figures already: start it without --empty, or set DATABASE_URL to a new file.`,
      );
    }
    return seedEmptySiteIn(tx);
  });
}

/** Makes sure of the first administrator, inside a larger transaction. */
export async function seedEmptySiteIn(tx: WriteTransaction): Promise<SeedResult> {
  const { ADMIN_EMAIL = "admin@hubei-ai.local", ADMIN_PASSWORD } = env();
  const { email, oneTimePassword } = await ensureFirstAdministrator(tx, {
    email: ADMIN_EMAIL,
    password: ADMIN_PASSWORD,
  });
  return { administrator: { email, oneTimePassword }, publicToken: null, ownPlans: true };
}

/**
 * Whether a site makes its own plans: it has members, and nothing was ever loaded into it. What comes with the program
 * is then never added to it, by no later start and no upgrade, also where one of its plans has the same code.
 */
export async function makesOwnPlans(tx: WriteTransaction): Promise<boolean> {
  return (await tx.member.count()) > 0 && !(await holdsLoadedFacts(tx));
}

/** Facts are entered by the importer, who is made with the first of them and never again. */
async function holdsLoadedFacts(tx: WriteTransaction): Promise<boolean> {
  return (await tx.member.findUnique({ where: { email: IMPORTER_EMAIL } })) !== null;
}
