import "server-only";

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { MANIFEST } from "./manifest";

/** Names of backups sort by the instant at which they were made. */
const NAME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/;

export function backupName(at: Date): string {
  return at.toISOString().replace(/[:.]/g, "");
}

/** Gives the instant in the name of a backup; null for any other name. */
export function backupInstant(name: string): Date | null {
  const parts = NAME.exec(name);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second, milli] = parts;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`);
}

/** Lists the whole backups in a folder, oldest first; none where the folder is not there. */
export function listBackupsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => NAME.test(name) && existsSync(join(folder, name, MANIFEST)))
    .sort();
}
