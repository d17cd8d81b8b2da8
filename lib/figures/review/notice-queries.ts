import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import { readSnapshot, type ReadTransaction } from "@/lib/db/client";
import { canViewWorkspace } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";
import { loadCatalogue } from "@/lib/figures/load-catalogue";
import { loadCompleteness } from "@/lib/figures/years/load-completeness";
import { loadYearEvents } from "@/lib/figures/years/load-year-events";
import { canEnterFigures, canReviewFigures } from "@/lib/figures/policy";
import { listMyRevisions } from "@/lib/figures/entry/queries";
import { daysLeft, yearStateOf } from "@/lib/figures/years/year-state";

import { DUE_SOON_DAYS, returnedNotices, type Notice } from "./notices";

/**
 * Lists what a member should know of: returned to them, waiting for them, due soon; nothing for officials.
 * Nothing is stored: a notice goes when its cause goes.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function listNotices(actor: Actor, planCode: string): Promise<readonly Notice[]> {
  authorise(canViewWorkspace(actor));
  const mine = canEnterFigures(actor) ? await listMyRevisions(actor, planCode) : [];
  return readSnapshot(async (tx) => [
    ...returnedNotices(mine),
    ...(canReviewFigures(actor) ? await waitingNotices(tx, actor, planCode) : []),
    ...(canEnterFigures(actor) ? await dueNotices(tx, planCode, new Date()) : []),
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

async function dueNotices(
  tx: ReadTransaction,
  planCode: string,
  now: Date,
): Promise<readonly Notice[]> {
  const plan = await tx.plan.findUnique({ where: { code: planCode }, select: { id: true } });
  const events = plan === null ? [] : await loadYearEvents(tx, plan.id);
  const states = [...new Set(events.map(({ year }) => year))].map((year) =>
    yearStateOf(year, events),
  );
  const notices: Notice[] = [];
  for (const state of states) {
    const { year, dueOn, closed } = state;
    if (closed || dueOn === null) continue;
    const left = daysLeft(dueOn, now.toISOString());
    if (left > DUE_SOON_DAYS) continue;
    const cells = await loadCompleteness(tx, await loadCatalogue(tx, planCode), state);
    const count = cells.filter(
      ({ status }) => status === "missing" || status === "draft" || status === "returned",
    ).length;
    if (count > 0) notices.push({ kind: "due", year, dueOn, overdue: left <= 0, count });
  }
  return notices;
}
