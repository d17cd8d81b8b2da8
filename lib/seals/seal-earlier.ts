import "server-only";

import { recordAudits, type AuditEntry } from "@/lib/audit/record-audit";
import { contentHash, sealLines } from "@/lib/audit/seal";
import type { WriteTransaction } from "@/lib/db/client";
import { sealRelease } from "@/lib/releases/seal-release";

import { SEALED_TABLES } from "./sealed-tables";
import { SEALS_BEGUN } from "./seals-begun";

/** Seals in one event: some 60 KB of its detail. */
const ROWS_PER_EVENT = 500;

/**
 * Seals what was in effect before seals, once, as it is found: rows and releases. Nothing is claimed about the time
 * before. Never again, because a row that somebody put into the file by hand would be sealed with the rest.
 */
export async function sealEarlier(tx: WriteTransaction): Promise<void> {
  if ((await tx.auditEvent.findFirst({ where: { action: SEALS_BEGUN } })) !== null) return;
  const at = new Date();
  const base = { at, actorId: null, subjectType: "seals", subjectId: "earlier" };
  const rows = await sealedRows(tx);
  const releases = await sealReleases(tx, at);
  const events: AuditEntry[] = [];
  for (let first = 0; first < rows.length; first += ROWS_PER_EVENT) {
    const some = rows.slice(first, first + ROWS_PER_EVENT);
    const detail = { rows: some.length, seals: sealLines(some) };
    events.push({ ...base, action: "seals.added", detail });
  }
  const counts = { rows: rows.length, releases: releases.length };
  await recordAudits(tx, [
    ...events,
    ...releases,
    { ...base, action: SEALS_BEGUN, subjectId: "begun", detail: counts },
  ]);
}

async function sealedRows(tx: WriteTransaction) {
  const rows = [];
  for (const { subjectType, readEffective } of SEALED_TABLES) {
    for (const content of await readEffective(tx)) {
      rows.push({ subjectType, subjectId: String(content["id"]), seal: contentHash(content) });
    }
  }
  return rows;
}

async function sealReleases(tx: WriteTransaction, at: Date): Promise<AuditEntry[]> {
  const releases = await tx.release.findMany({
    where: { seal: null },
    orderBy: { instant: "asc" },
    include: { plan: { select: { code: true } } },
  });
  const events: AuditEntry[] = [];
  for (const { plan, ...row } of releases) {
    const release = { ...row, planCode: plan.code, instant: row.instant.toISOString() };
    const seal = await sealRelease(tx, release, at);
    events.push({
      at,
      actorId: null,
      action: "release.sealed",
      subjectType: "release",
      subjectId: row.id,
      detail: { plan: plan.code, number: row.number, seal },
    });
  }
  return events;
}
