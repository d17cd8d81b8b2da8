import "server-only";

import type { Actor } from "@/lib/access/types";
import type { ReadTransaction } from "@/lib/db/client";
import { countOwed } from "@/lib/figures/years/count-owed";
import { loadDueYears } from "@/lib/figures/years/load-due-years";
import { chinaDay } from "@/lib/i18n/china-time";
import type { SentKind } from "@/lib/outbox/kinds";

import type { Matter } from "./matter";
import { dueSchema, linkEndingSchema, releasedSchema, reviewedSchema } from "./stored-detail";

/** A row of the outbox, as far as its words hang on it. */
export interface StoredMessage {
  kind: SentKind;
  planId: string | null;
  /** Whom it goes to; null where it goes to a channel that many read. */
  reader: Pick<Actor, "id" | "role"> | null;
  detail: string;
}

interface PlanRow {
  id: string;
  code: string;
}

/**
 * Reads what a message is about as things stand now; null where it is no longer so: taken back, decided, reported,
 * revoked.
 */
export async function loadMatter(
  tx: ReadTransaction,
  { kind, planId, reader, detail }: StoredMessage,
): Promise<Matter | null> {
  if (kind === "test") return { kind, plan: null, values: {}, path: "/settings/messages" };
  if (planId === null) return null;
  const plan = await tx.plan.findUniqueOrThrow({ where: { id: planId } });
  const found = await FIND[kind](tx, plan, JSON.parse(detail), reader);
  const { code, nameZh, nameEn } = plan;
  return found && { kind, plan: { code, name: { zh: nameZh, en: nameEn } }, ...found };
}

type Find = (
  tx: ReadTransaction,
  plan: PlanRow,
  detail: unknown,
  reader: StoredMessage["reader"],
) => Promise<Pick<Matter, "values" | "path"> | null>;

const FIND: Readonly<Record<Exclude<SentKind, "test">, Find>> = {
  returned: async (tx, plan, detail) => {
    const { of, author, submission, since } = reviewedSchema.parse(detail);
    const decided = { state: "returned", authorId: author, reviewedAt: { gte: new Date(since) } };
    const count =
      of === "figures"
        ? await tx.revision.count({ where: { ...decided, ...sentIn(submission), undone: null } })
        : await tx.recordVersion.count({ where: { ...decided, record: { planId: plan.id } } });
    return count === 0 ? null : { values: { count, of }, path: `/notices?plan=${plan.code}` };
  },

  waiting: async (tx, plan, detail) => {
    const { of, author, submission, since } = reviewedSchema.parse(detail);
    const sent = { state: "submitted", authorId: author, submittedAt: { gte: new Date(since) } };
    const count =
      of === "figures"
        ? await tx.revision.count({ where: { ...sent, ...sentIn(submission) } })
        : await tx.recordVersion.count({ where: { ...sent, record: { planId: plan.id } } });
    if (count === 0) return null;
    const { name } = await tx.member.findUniqueOrThrow({ where: { id: author } });
    return { values: { count, of, author: name }, path: `/figures/review?plan=${plan.code}` };
  },

  due: findOwed,
  overdue: findOwed,

  released: async (tx, plan, detail) => {
    const { number } = releasedSchema.parse(detail);
    const where = { planId_number: { planId: plan.id, number } };
    const release = await tx.release.findUnique({ where, select: { instant: true } });
    if (release === null) return null;
    return {
      values: { number, day: chinaDay(release.instant.getTime()) },
      path: `/releases?plan=${plan.code}`,
    };
  },

  "link-ending": async (tx, _plan, detail) => {
    const { link: id, endsAt } = linkEndingSchema.parse(detail);
    const link = await tx.publicLink.findUnique({ where: { id } });
    if (link === null || link.revokedAt !== null || link.expiresAt?.toISOString() !== endsAt) {
      return null;
    }
    return {
      values: { label: link.label, day: chinaDay(link.expiresAt.getTime()) },
      path: `/settings/links/${id}`,
    };
  },
};

async function findOwed(
  tx: ReadTransaction,
  plan: PlanRow,
  detail: unknown,
  reader: StoredMessage["reader"],
) {
  const { year, dueOn } = dueSchema.parse(detail);
  const due = await loadDueYears(tx, plan.id);
  const state = due.find((one) => one.year === year && one.dueOn === dueOn);
  if (state === undefined) return null;
  const count = await countOwed(tx, plan.code, state, reader);
  if (count === 0) return null;
  return {
    values: { count, year: String(year), day: dueOn },
    path: `/figures/completeness?plan=${plan.code}&year=${year}`,
  };
}

/** A revision from before submissions were kept stands for itself. */
function sentIn(submission = "") {
  return { OR: [{ submissionId: submission }, { id: submission }] };
}
