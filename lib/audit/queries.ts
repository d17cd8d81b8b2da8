import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import { env } from "@/lib/config/env";
import { readSnapshot } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";

import { readDetail } from "./chain";
import { filterWhere } from "./filter";
import { nameSubjects } from "./name-subjects";
import { canViewAudit } from "./policy";
import type { AuditFilter, AuditPage } from "./types";
import { readVerification, type Verification } from "./verification";

const PAGE = 50;

/** Everything that the page of the audit needs besides the events. */
export interface AuditOverview {
  /** Everybody who may have done something, in the order of their names. */
  people: readonly { id: string; name: string }[];
  /** Actions that have been recorded so far. */
  actions: readonly string[];
  /** Id of the newest event; 0 where there is none. */
  newest: number;
  /** How the last verification ended; null where none has been made. */
  verification: Verification | null;
}

/**
 * Lists a page of events, newest first, those before the event `before`.
 * @throws DomainError `forbidden`
 */
export async function listAuditEvents(
  actor: Actor,
  filter: AuditFilter,
  before: number | null = null,
): Promise<AuditPage> {
  authorise(canViewAudit(actor));
  return readSnapshot(async (tx) => {
    const rows = await tx.auditEvent.findMany({
      where: { ...filterWhere(filter), ...(before === null ? {} : { id: { lt: before } }) },
      orderBy: { id: "desc" },
      take: PAGE + 1,
      include: { actor: { select: { id: true, name: true } } },
    });
    const shown = rows
      .slice(0, PAGE)
      .map((row) => ({ ...row, detail: readDetail(row.detail), at: row.at.toISOString() }));
    const nameOf = await nameSubjects(tx, shown);
    return {
      lines: shown.map((row) => ({
        id: row.id,
        at: row.at,
        actor: row.actor,
        action: row.action,
        subjectType: row.subjectType,
        subjectId: row.subjectId,
        subject: nameOf(row),
        detail: row.detail,
      })),
      older: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    };
  });
}

/**
 * Reads the choices of the search form and the state of the chain.
 * @throws DomainError `forbidden`
 */
export async function getAuditOverview(actor: Actor): Promise<AuditOverview> {
  authorise(canViewAudit(actor));
  return readSnapshot(async (tx) => {
    const people = await tx.member.findMany({ select: { id: true, name: true } });
    const actions = await tx.auditEvent.groupBy({ by: ["action"], orderBy: { action: "asc" } });
    const { _max } = await tx.auditEvent.aggregate({ _max: { id: true } });
    return {
      people: people.sort((one, other) => one.name.localeCompare(other.name, "zh-CN")),
      actions: actions.map(({ action }) => action),
      newest: _max.id ?? 0,
      verification: readVerification(env().DATABASE_URL),
    };
  });
}
