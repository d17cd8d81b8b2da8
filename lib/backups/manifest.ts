import "server-only";

import { createHash } from "node:crypto";
import { createReadStream, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";

export const MANIFEST = "manifest.json";
/** Name of the database in a backup, whatever the site calls its own. */
export const DATABASE = "database.db";

/** A path below the backup; nothing that leads out of it. */
const PATH = z.string().regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/);

const schema = z.object({
  format: z.literal(1),
  at: z.iso.datetime(),
  /** Version of the software that made it. */
  version: z.string(),
  /** Newest event of the audit chain in the copy; null before the first one. `holds`: chain, seals and evidence are sound. */
  audit: z.object({
    holds: z.boolean(),
    newest: z.object({ id: z.number().int(), hash: z.string() }).nullable(),
  }),
  files: z.array(
    z.object({
      path: PATH,
      bytes: z.number().int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

/** What a backup says of itself. */
export type Manifest = Readonly<z.output<typeof schema>>;
export type ListedFile = Manifest["files"][number];

/**
 * Reads the manifest of a backup.
 * @throws Error with one sentence where the folder is none, or the manifest is not one of ours
 */
export function readManifest(backup: string): Manifest {
  const path = join(backup, MANIFEST);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new Error(`${backup} is no backup: it has no ${MANIFEST} that can be read.`, {
      cause: error,
    });
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`${path} is not the manifest of a backup, or of a newer version.`, {
      cause: error,
    });
  }
}

/** Lists every file below a folder with size and hash, by path. */
export async function listFiles(folder: string): Promise<ListedFile[]> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => relative(folder, join(folder, name)).split(sep).join("/"))
    .sort();
  const files: ListedFile[] = [];
  for (const path of names) files.push({ path, ...(await measure(join(folder, path))) });
  return files;
}

/**
 * Holds the files of a backup, or of a copy of it, against its manifest.
 * @throws Error with one sentence that names the first file that is missing, cut or changed
 */
export async function requireListed(folder: string, { files }: Manifest): Promise<void> {
  for (const { path, bytes, sha256 } of files) {
    const found = statSync(join(folder, path), { throwIfNoEntry: false });
    if (found?.isFile() !== true) throw new Error(`The backup is not whole: ${path} is missing.`);
    if (found.size !== bytes) {
      throw new Error(`The backup is not whole: ${path} has ${found.size} of ${bytes} bytes.`);
    }
    if ((await measure(join(folder, path))).sha256 !== sha256) {
      throw new Error(`The backup was changed: ${path} is not what its manifest says.`);
    }
  }
  if (!files.some(({ path }) => path === DATABASE)) {
    throw new Error("The backup is not whole: its manifest names no database.");
  }
}

async function measure(path: string): Promise<Omit<ListedFile, "path">> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return { bytes: statSync(path).size, sha256: hash.digest("hex") };
}
