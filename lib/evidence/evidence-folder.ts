import "server-only";

import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

import { fileStem } from "@/lib/config/file-stem";

import { EvidenceRefused } from "./limits";

const NAME = /^[0-9a-f]{64}$/;
const PART = /\.part$/;
/** A part that nobody has written to for so long is what an interrupted upload left. */
const STALE_MILLISECONDS = 60 * 60 * 1000;

/** Finds the folder of a database's evidence: beside it, under its name. */
export function evidenceFolder(url: string): string {
  return `${fileStem(url)}.evidence`;
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Where the file with this hash lies. @throws Error for what is no hash: it would lead elsewhere */
export function evidencePath(folder: string, sha256: string): string {
  if (!NAME.test(sha256)) throw new Error("Evidence is named by its SHA-256.");
  return join(folder, sha256);
}

/**
 * Keeps bytes by their hash: whole under another name, on the disk, and then renamed, so that a file with its name is
 * always a whole one. What is there already and whole stays. Gives the hash.
 * @throws EvidenceRefused `diskFull`, with nothing left behind
 */
export async function keepEvidence(folder: string, bytes: Uint8Array): Promise<string> {
  const sha256 = sha256Of(bytes);
  const path = evidencePath(folder, sha256);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // By its bytes: one that was damaged on the disk is mended by the next upload of the same file.
  if ((await hashOnDisk(folder, sha256)) === sha256) return sha256;
  const part = join(folder, `${randomUUID()}.part`);
  try {
    const file = await open(part, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    if (isFull(error)) throw new EvidenceRefused("diskFull");
    throw error;
  }
  await syncFolder(folder);
  await removeStale(folder);
  return sha256;
}

/** Lists the hashes of the files in a folder; none where there is no folder. */
export async function listEvidence(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return names.filter((name) => NAME.test(name)).sort();
}

/** Computes the hash of a kept file from its bytes; null where it is not there. */
export async function hashOnDisk(folder: string, sha256: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(evidencePath(folder, sha256)), hash);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  return hash.digest("hex");
}

/**
 * Copies the evidence of a database into another folder, each file checked by its hash as it is copied; what is there
 * already is not copied again. Gives the hashes, and those of files that are not what they are named.
 * @throws Error of the file system
 */
export async function copyEvidence(
  from: string,
  to: string,
): Promise<{ copied: readonly string[]; damaged: readonly string[] }> {
  const names = await listEvidence(from);
  await mkdir(to, { recursive: true, mode: 0o700 });
  const copied: string[] = [];
  const damaged: string[] = [];
  for (const sha256 of names) {
    const target = evidencePath(to, sha256);
    if ((await hashOnDisk(to, sha256)) !== sha256) {
      await copyFile(evidencePath(from, sha256), `${target}.part`);
      await rename(`${target}.part`, target);
    }
    const isWhole = (await hashOnDisk(to, sha256)) === sha256;
    (isWhole ? copied : damaged).push(sha256);
  }
  await syncFolder(to);
  return { copied, damaged };
}

async function removeStale(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!PART.test(name)) continue;
    const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > STALE_MILLISECONDS) await rm(join(folder, name), { force: true });
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isFull(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && ["ENOSPC", "EDQUOT"].includes(String(error.code))
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
