import "server-only";

import type { Actor } from "@/lib/access/types";
import { readSnapshot } from "@/lib/db/client";
import { authorise, requireFound } from "@/lib/errors/domain-error";
import { canReviewRecords, canWriteKind, mayUseDesk } from "@/lib/records/policy";
import { isRecordKind, readPayload, type RecordKind } from "@/lib/records/schemas";

import { deskOf, type DeskName } from "./desks";
import { loadOptions } from "./load-options";
import { recordTitle } from "./record-title";
import type { DeskOptions, DeskRow, OpenVersion, RecordDesk, WaitingRecord } from "./types";
import { isOpen, OPEN_COLUMNS, toOpenVersion, type OpenRow } from "./open-version";

/**
 * Reads the records of a plan that a desk is for, with what is being written and what waits, for those who write and
 * review them. Somebody else's draft is nobody's business.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function getRecordDesk(
  actor: Actor,
  planCode: string,
  name: DeskName,
): Promise<RecordDesk> {
  authorise(mayUseDesk(actor));
  const { kind } = deskOf(name);
  return readSnapshot(async (tx) => {
    const plan = requireFound(await tx.plan.findUnique({ where: { code: planCode } }), "plan");
    const options = await loadOptions(tx, plan);
    const records = await tx.planRecord.findMany({
      where: { planId: plan.id, kind },
      orderBy: { code: "asc" },
      include: { versions: { orderBy: { number: "desc" }, select: OPEN_COLUMNS } },
    });
    const rows = records.flatMap(
      ({ code, versions }) => toRow(actor, kind, code, versions, options) ?? [],
    );
    return {
      name,
      rows: rows.toSorted(inOrder),
      options,
      mayWrite: canWriteKind(actor, kind),
    };
  });
}

/**
 * Lists the records of a plan, of every kind, that wait for the actor's review: others' submissions, the oldest first.
 * @throws DomainError `forbidden` for whoever reviews nothing, `not-found`
 */
export async function listWaitingRecords(
  actor: Actor,
  planCode: string,
): Promise<{ options: DeskOptions; waiting: readonly WaitingRecord[] }> {
  authorise(canReviewRecords(actor));
  return readSnapshot(async (tx) => {
    const plan = requireFound(await tx.plan.findUnique({ where: { code: planCode } }), "plan");
    const rows = await tx.recordVersion.findMany({
      where: { state: "submitted", authorId: { not: actor.id }, record: { planId: plan.id } },
      orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
      select: { ...OPEN_COLUMNS, recordId: true, record: { select: { kind: true, code: true } } },
    });
    const options = await loadOptions(tx, plan);
    const approved = await tx.recordVersion.findMany({
      where: { state: "approved", recordId: { in: rows.map(({ recordId }) => recordId) } },
      orderBy: [{ reviewedAt: "asc" }, { number: "asc" }],
      select: { recordId: true, payload: true, withdrawn: true },
    });
    const standing = new Map(approved.map((row) => [row.recordId, row]));
    const waiting = rows.flatMap((row): WaitingRecord[] => {
      const { kind, code } = row.record;
      if (!isRecordKind(kind)) return [];
      const open = toOpenVersion(actor, kind, row);
      const current = standing.get(row.recordId);
      return [
        {
          kind,
          code,
          title: recordTitle(kind, code, open.payload, options),
          inForce:
            current === undefined || current.withdrawn ? null : readPayload(kind, current.payload),
          open,
        },
      ];
    });
    return { options, waiting };
  });
}

type VersionRow = OpenRow & {
  reviewedAt: Date | null;
  returnNote: string | null;
  reviewer: { name: string } | null;
};

function toRow(
  actor: Actor,
  kind: RecordKind,
  code: string,
  versions: readonly VersionRow[],
  options: DeskOptions,
): DeskRow | null {
  const current = versions
    .filter(({ state }) => state === "approved")
    .toSorted((one, other) => Number(other.reviewedAt) - Number(one.reviewedAt))[0];
  const shown = versions.find(
    (row) => isOpen(row) && (row.state === "submitted" || row.authorId === actor.id),
  );
  const last = versions.find((row) => !isOpen(row));
  const cameBack = last?.state === "returned" && last.authorId === actor.id ? last : null;
  const standing = current === undefined ? null : readPayload(kind, current.payload);
  const inForce = current?.withdrawn === true ? null : standing;
  const open: OpenVersion | null = shown === undefined ? null : toOpenVersion(actor, kind, shown);
  const returned = cameBack === null ? null : readPayload(kind, cameBack.payload);
  const start = open?.payload ?? returned ?? standing;
  // A colleague's draft of a new record.
  if (start === null) return null;
  return {
    kind,
    code,
    title: recordTitle(kind, code, start, options),
    inForce,
    open,
    returned:
      cameBack === null
        ? null
        : { note: cameBack.returnNote ?? "", by: cameBack.reviewer?.name ?? "" },
    start,
    last: last?.number ?? 0,
  };
}

/** What waits first, then the newest period, then the order of the plan. */
function inOrder(one: DeskRow, other: DeskRow): number {
  const waits = Number(other.open !== null) - Number(one.open !== null);
  if (waits !== 0) return waits;
  const [a, b] = [periodOf(one), periodOf(other)];
  if (a !== b) return a < b ? 1 : -1;
  return Number(one.start["position"] ?? 0) - Number(other.start["position"] ?? 0);
}

function periodOf({ start }: DeskRow): string {
  const { period } = start;
  return typeof period === "string" ? period : "";
}
