import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import { readSnapshot, type ReadTransaction } from "@/lib/db/client";
import { canViewWorkspace } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";
import { loadCalibresInUse } from "@/lib/figures/load-calibres-in-use";
import { loadCatalogue } from "@/lib/figures/load-catalogue";
import { isOwed } from "@/lib/figures/years/completeness";
import { loadCompletenessOnce } from "@/lib/figures/years/load-completeness";
import { ownAmong } from "@/lib/figures/years/own-cells";
import { loadDueYears } from "@/lib/figures/years/load-due-years";
import { canEnterFigures, canReviewFigures } from "@/lib/figures/policy";
import { listMyRevisions } from "@/lib/figures/entry/queries";
import { daysLeft } from "@/lib/figures/years/year-state";
import { isRetiredPlan } from "@/lib/plans/retired";

import { DUE_SOON_DAYS, NAMED_CELLS, returnedNotices, type Notice } from "./notices";
import { returnedRecords } from "./returned-records";

/**
 * Lists what a member should know of: returned to them, waiting for them, due soon; nothing for officials, and nothing
 * of a plan that is retired.
 * Nothing is stored: a notice goes when its cause goes.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function listNotices(actor: Actor, planCode: string): Promise<readonly Notice[]> {
  authorise(canViewWorkspace(actor));
  // Nobody can do anything about what waits in a plan that is read-only.
  if (await readSnapshot((tx) => isRetiredPlan(tx, planCode))) return [];
  const mine = canEnterFigures(actor) ? await listMyRevisions(actor, planCode) : [];
  return readSnapshot(async (tx) => [
    ...returnedNotices(mine),
    ...(canEnterFigures(actor) ? await returnedRecords(tx, actor, planCode) : []),
    ...(canReviewFigures(actor) ? await waitingNotices(tx, actor, planCode) : []),
    ...(canReviewFigures(actor) ? await waitingRecords(tx, actor, planCode) : []),
    ...(canEnterFigures(actor) ? await dueNotices(tx, actor, planCode, new Date()) : []),
  ]);
}

async function waitingNotices(
  tx: ReadTransaction,
  actor: Actor,
  planCode: string,
): Promise<readonly Notice[]> {
  const rows = await tx.revision.findMany({
    where: {
      state: "submitted",
      authorId: { not: actor.id },
      figure: { plan: { code: planCode } },
    },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      submissionId: true,
      submittedAt: true,
      createdAt: true,
      findings: true,
      author: { select: { name: true } },
    },
  });
  const ids = [...new Set(rows.map(({ id, submissionId }) => submissionId ?? id))];
  return ids.flatMap((id): Notice[] => {
    const group = rows.filter((row) => (row.submissionId ?? row.id) === id);
    const [first] = group;
    if (first === undefined) return [];
    const at = (first.submittedAt ?? first.createdAt).toISOString();
    const warned = group.find(({ findings }) => findings !== null) ?? first;
    const authorName = first.author.name;
    return [{ kind: "waiting", id, authorName, at, count: group.length, first: warned.id }];
  });
}

/** Finds what waits of the records beside the numbers: others' submissions. */
async function waitingRecords(
  tx: ReadTransaction,
  actor: Actor,
  planCode: string,
): Promise<readonly Notice[]> {
  const { _count, _min } = await tx.recordVersion.aggregate({
    where: {
      state: "submitted",
      authorId: { not: actor.id },
      record: { plan: { code: planCode } },
    },
    _count: { _all: true },
    _min: { submittedAt: true },
  });
  if (_min.submittedAt === null) return [];
  return [{ kind: "records", count: _count._all, at: _min.submittedAt.toISOString() }];
}

async function dueNotices(
  tx: ReadTransaction,
  actor: Actor,
  planCode: string,
  now: Date,
): Promise<readonly Notice[]> {
  const plan = await tx.plan.findUnique({ where: { code: planCode }, select: { id: true } });
  const notices: Notice[] = [];
  for (const state of plan === null ? [] : await loadDueYears(tx, plan.id)) {
    const { year, dueOn } = state;
    const left = daysLeft(dueOn, now.toISOString());
    if (left > DUE_SOON_DAYS) continue;
    const facts = await loadCatalogue(tx, planCode);
    const open = (await loadCompletenessOnce(tx, facts, state)).filter(isOwed);
    const place = { id: facts.planId, code: planCode };
    const { unit, cells } = await ownAmong(tx, actor, place, open);
    if (cells.length === 0) continue;
    const calibres = unit === null ? {} : await loadCalibresInUse(tx, facts);
    const keys = cells.slice(0, NAMED_CELLS).flatMap(({ indicator, scope, calibre }) => {
      const usual = calibre ?? calibres[indicator]?.[0] ?? facts.calibres[0]?.code;
      return usual === undefined
        ? []
        : [{ plan: planCode, indicator, scope, year, calibre: usual }];
    });
    const own = unit === null ? null : { unit, cells: keys };
    notices.push({ kind: "due", year, dueOn, overdue: left <= 0, count: cells.length, own });
  }
  return notices;
}
