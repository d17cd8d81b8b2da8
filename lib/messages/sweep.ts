import "server-only";

import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { countOwed } from "@/lib/figures/years/count-owed";
import { loadDueYears } from "@/lib/figures/years/load-due-years";
import { chinaDay } from "@/lib/i18n/china-time";
import { tell, type Telling } from "@/lib/outbox/tell";

import { dueStage } from "./due-stage";

const DAY_MS = 86_400_000;
/** Days before its end from which on a link is told of. */
const LINK_DAYS = 7;
/** Days after which what was told is taken out of the outbox. */
const KEPT_DAYS = 30;
/** Longer for what a day brings: as long as its row is there it is not told again. */
const KEPT_DAYS_OF_DATES = 400;
const DATED = ["due", "overdue", "link-ending"];

/**
 * Tells what no action but the calendar brings: due dates seven days and one day ahead, dates that have passed, links
 * about to end. Each is told once, however often this runs and in however many processes. Takes old rows out.
 */
export async function sweep(now = new Date()): Promise<void> {
  const tellings = [...(await findDue(now)), ...(await findEndingLinks(now))];
  await writeTransaction(async (tx) => {
    for (const telling of tellings) await tell(tx, telling);
    const settledBefore = (days: number) => ({ lt: new Date(now.getTime() - days * DAY_MS) });
    await tx.outboxMessage.deleteMany({
      where: {
        state: { not: "waiting" },
        OR: [
          { kind: { notIn: DATED }, settledAt: settledBefore(KEPT_DAYS) },
          { settledAt: settledBefore(KEPT_DAYS_OF_DATES) },
        ],
      },
    });
  });
}

function findDue(now: Date): Promise<readonly Telling[]> {
  const today = chinaDay(now.getTime());
  return readSnapshot(async (tx) => {
    const tellings: Telling[] = [];
    for (const plan of await tx.plan.findMany({ select: { id: true, code: true } })) {
      for (const state of await loadDueYears(tx, plan.id)) {
        const { year, dueOn } = state;
        const stage = dueStage(dueOn, today);
        if (stage === null) continue;
        if ((await countOwed(tx, plan.code, state)) === 0) continue;
        const thread = `${stage} ${plan.id} ${year} ${dueOn}`;
        tellings.push({
          kind: stage === "overdue" ? "overdue" : "due",
          event: thread,
          thread,
          planId: plan.id,
          detail: { year, dueOn },
          to: { roles: ["analyst", "admin"] },
          at: now,
        });
      }
    }
    return tellings;
  });
}

function findEndingLinks(now: Date): Promise<readonly Telling[]> {
  const until = new Date(now.getTime() + LINK_DAYS * DAY_MS);
  return readSnapshot(async (tx) => {
    const links = await tx.publicLink.findMany({
      where: { revokedAt: null, expiresAt: { gt: now, lte: until } },
      select: { id: true, planId: true, expiresAt: true },
    });
    return links.flatMap(({ id, planId, expiresAt }): Telling[] => {
      if (expiresAt === null) return [];
      const endsAt = expiresAt.toISOString();
      const thread = `link-ending ${id} ${endsAt}`;
      return [
        {
          kind: "link-ending",
          event: thread,
          thread,
          planId,
          detail: { link: id, endsAt },
          to: { roles: ["admin"] },
          at: now,
        },
      ];
    });
  });
}
