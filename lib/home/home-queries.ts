import "server-only";

import { canViewWorkspace } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";
import { loadDraftWriters } from "@/lib/audit/load-draft-writers";
import { readSnapshot, type ReadTransaction } from "@/lib/db/client";
import { authorise } from "@/lib/errors/domain-error";
import { loadCatalogue } from "@/lib/figures/load-catalogue";
import { canEnterFigures, canManageYears, canReviewFigures } from "@/lib/figures/policy";
import { isOwed } from "@/lib/figures/years/completeness";
import { loadCompletenessOnce } from "@/lib/figures/years/load-completeness";
import { ownAmong } from "@/lib/figures/years/own-cells";
import { loadYearEvents } from "@/lib/figures/years/load-year-events";
import { daysLeft, yearStateOf } from "@/lib/figures/years/year-state";
import { chinaYear } from "@/lib/i18n/china-time";
import { isRetired } from "@/lib/plans/retired";

import { setupSteps } from "./setup-steps";
import type { FirstSteps, Home, OwedCells, SetupFacts, WaitingQueue } from "./types";

/**
 * Reads what a member finds on a site without a plan: for administrators how far it is set up; null where there is a
 * plan.
 * @throws DomainError `forbidden`
 */
export async function getFirstSteps(actor: Actor): Promise<FirstSteps | null> {
  authorise(canViewWorkspace(actor));
  return readSnapshot(async (tx) => {
    if ((await tx.plan.count()) > 0) return null;
    if (!canManageYears(actor)) return { steps: null, drafts: { own: 0, others: 0 } };
    const drafts = (await tx.planDraft.findMany({ select: { id: true } })).map(({ id }) => id);
    const writersOf = await loadDraftWriters(tx, drafts);
    const own = drafts.filter((draft) => writersOf(draft).some(({ id }) => id === actor.id)).length;
    const none = { plan: null, dueOn: null, allocations: 0, owed: 0, releases: 0, validLinks: 0 };
    const year = chinaYear(Date.now()) - 1;
    return {
      steps: setupSteps({ ...none, year, roles: await loadRoles(tx) }),
      drafts: { own, others: drafts.length - own },
    };
  });
}

/**
 * Reads what waits for a member in a plan: cells to report, submissions to review, steps of a new site. Nothing is
 * stored; null where nothing waits, and always for officials, whose home is the overview itself.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function getHome(actor: Actor, planCode: string): Promise<Home | null> {
  authorise(canViewWorkspace(actor));
  if (!canEnterFigures(actor) && !canReviewFigures(actor)) return null;
  return readSnapshot(async (tx) => {
    const facts = await loadCatalogue(tx, planCode);
    const { planId, plan } = facts;
    const year = Math.min(chinaYear(Date.now()) - 1, plan.endYear);
    const state = yearStateOf(year, await loadYearEvents(tx, planId, year));
    const cells = canEnterFigures(actor) ? await loadCompletenessOnce(tx, facts, state) : [];
    const open = cells.filter(isOwed);
    const count = open.length;
    const mine = await ownAmong(tx, actor, { id: planId, code: planCode }, open);
    const owed: OwedCells | null =
      mine.cells.length === 0 || state.closed || (await isRetired(tx, planId))
        ? null
        : {
            year,
            count: mine.cells.length,
            unit: mine.unit,
            dueOn: state.dueOn,
            daysLeft: state.dueOn === null ? null : daysLeft(state.dueOn, new Date().toISOString()),
          };
    const queue = canReviewFigures(actor) ? await loadQueue(tx, planId, actor) : null;
    const records = canReviewFigures(actor)
      ? await tx.recordVersion.count({
          where: { state: "submitted", authorId: { not: actor.id }, record: { planId } },
        })
      : 0;
    const setup =
      canManageYears(actor) && !plan.illustrative
        ? setupSteps({
            ...(await loadSetup(tx, planId)),
            plan: planCode,
            year,
            dueOn: state.dueOn,
            owed: state.closed ? 0 : count,
          })
        : null;
    return owed === null && queue === null && records === 0 && setup === null
      ? null
      : { plan: planCode, owed, queue, records, setup };
  });
}

async function loadQueue(
  tx: ReadTransaction,
  planId: string,
  actor: Actor,
): Promise<WaitingQueue | null> {
  const others = { state: "submitted", figure: { planId }, authorId: { not: actor.id } };
  const { _count, _min } = await tx.revision.aggregate({
    where: others,
    _count: { _all: true, findings: true },
    _min: { submittedAt: true },
  });
  if (_min.submittedAt === null) return null;
  return { count: _count._all, warned: _count.findings, oldest: _min.submittedAt.toISOString() };
}

async function loadSetup(
  tx: ReadTransaction,
  planId: string,
): Promise<Pick<SetupFacts, "roles" | "allocations" | "releases" | "validLinks">> {
  const now = new Date();
  return {
    roles: await loadRoles(tx),
    allocations: await tx.target.count({ where: { origin: "allocation", indicator: { planId } } }),
    releases: await tx.release.count({ where: { planId } }),
    validLinks: await tx.publicLink.count({
      where: {
        planId,
        revokedAt: null,
        OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
      },
    }),
  };
}

/** Lists the roles of the members who can sign in. */
async function loadRoles(tx: ReadTransaction): Promise<readonly string[]> {
  const members = await tx.member.findMany({
    where: { disabledAt: null, role: { not: "system" } },
    select: { role: true },
  });
  return members.map(({ role }) => role);
}
