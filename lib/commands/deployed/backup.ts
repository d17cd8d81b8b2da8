import { existsSync } from "node:fs";
import { parseArgs } from "node:util";

import { backupFolder } from "@/lib/backups/beside-database";
import { makeBackup } from "@/lib/backups/make-backup";
import { databaseFile, databaseKind, databaseName } from "@/lib/config/database-url";
import { runCommand } from "@/lib/db/run-command";
import { hasTables } from "@/lib/db/transfer/from-postgres";

const USAGE =
  "Give one folder for the backups: npm run backup -- FOLDER [--secrets FOLDER] [--keep NUMBER]. Default: BACKUP_FOLDER, else beside the database, or in DATA_FOLDER.";

/** `npm run backup -- FOLDER`: a verified copy of all that the site keeps, also while it runs. */
await runCommand(async (url) => {
  const { folder, secrets, keep, isUpgrade } = asked(url);
  if (!(await isThere(url))) {
    if (isUpgrade) return;
    throw new Error(`There is no database at ${databaseName(url)}.`);
  }
  const { path, manifest, apart } = await makeBackup({ url, folder, secrets, keep });
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  const { newest, holds } = manifest.audit;
  process.stdout.write(
    `Backup: ${path} (${manifest.files.length} files, ${(bytes / 1024 ** 2).toFixed(1)} MB; ${newest === null ? "no audit event yet" : `audit event ${newest.id}, hash ${newest.hash}`})\n`,
  );
  for (const key of apart) {
    process.stdout.write(`Not in it, keep a copy apart: ${key}\n`);
  }
  if (databaseKind(url) === "postgres") {
    process.stdout.write("Not in it, keep a copy apart: AUTH_SECRET and AUDIT_SECRET\n");
  }
  if (holds) return;
  throw new Error(
    "The audit or the evidence of this database does not hold: the backup was made as it is. Run npm run audit:verify.",
  );
});

async function isThere(url: string): Promise<boolean> {
  return databaseKind(url) === "postgres" ? hasTables(url) : existsSync(databaseFile(url));
}

function asked(url: string) {
  const options = {
    secrets: { type: "string" },
    keep: { type: "string" },
    // The first upgrade of an empty folder has nothing to back up.
    "before-upgrade": { type: "boolean" },
  } as const;
  let given;
  try {
    given = parseArgs({ options, allowPositionals: true });
  } catch {
    throw new Error(USAGE);
  }
  const { values, positionals } = given;
  if (positionals.length > 1) throw new Error(USAGE);
  const folder = positionals[0] ?? backupFolder(url);
  const { secrets = null, keep = null, "before-upgrade": isUpgrade = false } = values;
  if (keep !== null && !/^[1-9]\d{0,4}$/.test(keep)) {
    throw new Error(`--keep is "${keep}": it must be a number from 1 to 99999.`);
  }
  return { folder, secrets, keep: keep === null ? null : Number(keep), isUpgrade };
}
