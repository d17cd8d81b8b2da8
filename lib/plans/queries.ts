import "server-only";

import { authorise, requireFound } from "@/lib/errors/domain-error";
import { readSnapshot } from "@/lib/db/client";
import { canReadRelease } from "@/lib/access/link-policy";
import type { PublicScope } from "@/lib/access/public-scope";
import { canViewWorkspace } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";

import { loadFormerWords } from "./former-words";
import { toPlan } from "./plan-rows";
import { productOf } from "./product-name";
import { findRetirement } from "./retired";
import type { LocalText, Plan, RetiredPlan } from "./types";

const IN_ORDER = [{ position: "asc" as const }, { code: "asc" as const }];

/**
 * Reads a plan.
 * @throws DomainError `forbidden`; `not-found` for an unknown code
 */
export async function getPlan(actor: Actor, planCode: string): Promise<Plan> {
  authorise(canViewWorkspace(actor));
  return readPlan(planCode);
}

/** Reads the plan behind an open public link, by the name that it had when its release was made. */
export async function getReleasedPlan(scope: PublicScope): Promise<Plan> {
  authorise(canReadRelease(scope));
  const { planCode: code, release } = scope;
  return readSnapshot(async (tx) => {
    const row = requireFound(await tx.plan.findUnique({ where: { code } }), "plan");
    return toPlan((await loadFormerWords(tx, release.instant))(row));
  });
}

/**
 * Lists every plan, in order: the workspace opens with the first.
 * @throws DomainError `forbidden`
 */
export async function listPlans(actor: Actor): Promise<readonly Plan[]> {
  authorise(canViewWorkspace(actor));
  const rows = await readSnapshot((tx) => tx.plan.findMany({ orderBy: IN_ORDER }));
  return rows.map(toPlan);
}

/**
 * Lists the plans that are retired.
 * @throws DomainError `forbidden`
 */
export async function listRetiredPlans(actor: Actor): Promise<readonly RetiredPlan[]> {
  authorise(canViewWorkspace(actor));
  return readSnapshot(async (tx) => {
    const rows = await tx.plan.findMany({
      where: { statuses: { some: {} } },
      select: { id: true, code: true },
    });
    const retired: RetiredPlan[] = [];
    for (const { id, code } of rows) {
      const retirement = await findRetirement(tx, id);
      if (retirement !== null) retired.push({ plan: code, ...retirement });
    }
    return retired;
  });
}

/**
 * Names the site, as all its plans call it, for the pages that everybody sees, the sign-in page among them; null where
 * no plan says how, or one of another region stands beside it.
 */
export async function readSiteProduct(): Promise<LocalText | null> {
  const rows = await readSnapshot((tx) => tx.plan.findMany({ orderBy: IN_ORDER }));
  const [first = null, ...others] = rows.map((row) => productOf(toPlan(row)));
  return others.every((other) => other?.zh === first?.zh) ? first : null;
}

/** Whether this database holds illustrative data: every page says so then, the sign-in page too. */
export async function isDemonstration(): Promise<boolean> {
  return readSnapshot(async (tx) => (await tx.plan.count({ where: { illustrative: true } })) > 0);
}

async function readPlan(code: string): Promise<Plan> {
  const row = await readSnapshot((tx) => tx.plan.findUnique({ where: { code } }));
  return toPlan(requireFound(row, "plan"));
}
