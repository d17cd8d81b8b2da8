import "server-only";

import { statfs } from "node:fs/promises";
import { statSync } from "node:fs";
import { dirname } from "node:path";

import { requireChainKey } from "@/lib/audit/record-audit";
import { backupInstant, listBackupsIn } from "@/lib/backups/list-backups";
import { databaseFile, databaseKind } from "@/lib/config/database-url";
import { env } from "@/lib/config/env";
import { fileStem } from "@/lib/config/file-stem";
import { processWide } from "@/lib/config/process-wide";
import { readBacklog } from "@/lib/messages/backlog";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { countPending } from "@/lib/db/count-pending";
import { writeNothing } from "@/lib/db/write-nothing";

export const CHECKS = ["migrations", "write", "disk", "auditKey", "backup", "messages"] as const;

/**
 * `off`: this is not checked, because no setting asks for it. `late`: something waits too long, for which the site need
 * not be taken out of service.
 */
export type CheckResult = "ok" | "failed" | "late" | "off";

export interface Readiness {
  status: "ready" | "not-ready";
  checks: Readonly<Record<(typeof CHECKS)[number], CheckResult>>;
}

const DAY_MS = 86_400_000;
/** A nightly backup may take longer one night than the night before. */
const BACKUP_LIMIT_MS = DAY_MS + 3_600_000;
/** A message that waits longer has met a channel that was away for several tries. */
const LATE_SECONDS = 3_600;
const LEAST_ROOM = 100 * 1024 ** 2;
/** Whoever asks in a loop is given the answer of some seconds ago: each check costs a write to disk. */
const KEPT_MS = 5_000;

const kept = processWide("readiness", (): { at: number; answer?: Promise<Readiness> } => ({
  at: -Infinity,
}));

/** Says whether this process can do its work now; never throws. What fails is logged, the answer only names it. */
export function getReadiness(): Promise<Readiness> {
  const now = performance.now();
  if (kept.answer === undefined || now - kept.at > KEPT_MS) {
    kept.at = now;
    kept.answer = checkReadiness();
  }
  return kept.answer;
}

/** Asks anew each time; `getReadiness` keeps the answer for some seconds. */
export async function checkReadiness(): Promise<Readiness> {
  const { DATABASE_URL, BACKUP_FOLDER } = env();
  const checks = {
    migrations: await check(() => requireNone(countPending(DATABASE_URL))),
    write: await check(writeNothing),
    disk: await check(() => requireRoom(DATABASE_URL)),
    auditKey: await check(() => writeTransaction(requireChainKey)),
    backup:
      BACKUP_FOLDER === undefined
        ? ("off" as const)
        : await check(() => requireYoungBackup(BACKUP_FOLDER, Date.now())),
    messages: await checkMessages(),
  };
  const isReady = Object.values(checks).every((result) => result !== "failed");
  return { status: isReady ? "ready" : "not-ready", checks };
}

async function check(task: () => unknown): Promise<CheckResult> {
  try {
    await task();
    return "ok";
  } catch (error) {
    console.error(error);
    return "failed";
  }
}

/** A mail server that is away is no fault of this process, and no reason to send its readers elsewhere. */
async function checkMessages(): Promise<CheckResult> {
  try {
    const backlog = await readBacklog();
    if (backlog === null) return "off";
    return backlog.oldestSeconds > LATE_SECONDS ? "late" : "ok";
  } catch (error) {
    console.error(error);
    return "failed";
  }
}

async function requireNone(count: Promise<number>): Promise<void> {
  requireTrue((await count) === 0);
}

function requireTrue(holds: boolean): void {
  if (!holds) throw new Error("A check of readiness failed.");
}

/**
 * As much again as the database has: an upgrade backs it up, and its journal may grow as large. The disk of a PostgreSQL
 * is its server's to watch; here it is that of the files beside it.
 */
async function requireRoom(url: string): Promise<void> {
  const folder = dirname(fileStem(url));
  const { bavail, bsize } = await statfs(folder);
  const size = databaseKind(url) === "sqlite" ? statSync(databaseFile(url)).size : 0;
  const wanted = Math.max(LEAST_ROOM, 2 * size);
  if (bavail * bsize < wanted) {
    throw new Error(`The disk of the database has ${bavail * bsize} bytes left of ${wanted}.`);
  }
}

/** A site that is younger than that itself waits for its first night: nobody takes it out of service until then. */
async function requireYoungBackup(folder: string, now: number): Promise<void> {
  const newest = listBackupsIn(folder).at(-1);
  const at = newest === undefined ? await firstEvent() : backupInstant(newest);
  requireTrue(at !== null && now - at.getTime() <= BACKUP_LIMIT_MS);
}

/** Gives the instant of the first event on record, with which a site begins; null where there is none. */
async function firstEvent(): Promise<Date | null> {
  const event = await readSnapshot((tx) =>
    tx.auditEvent.findFirst({ orderBy: { id: "asc" }, select: { at: true } }),
  );
  return event?.at ?? null;
}
