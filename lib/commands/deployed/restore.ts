import { parseArgs } from "node:util";

import { restoreBackup } from "@/lib/backups/restore-backup";
import { databaseName } from "@/lib/config/database-url";
import { runCommand } from "@/lib/db/run-command";

const USAGE =
  "Give the backup, or the folder that holds several: npm run restore -- FOLDER [--secrets FOLDER] [--as-it-is].";

/** `npm run restore -- FOLDER`: puts a backup to where DATABASE_URL points, a file or a PostgreSQL, where nothing is yet. */
await runCommand(async (url) => {
  const { backup, manifest } = await restoreBackup({ url, ...asked() });
  const { newest } = manifest.audit;
  process.stdout.write(
    `Restored: ${backup}, made ${manifest.at} by version ${manifest.version}, to ${databaseName(url)}${newest === null ? "" : `; audit event ${newest.id}, hash ${newest.hash}`}\n`,
  );
});

function asked() {
  const options = { secrets: { type: "string" }, "as-it-is": { type: "boolean" } } as const;
  let given;
  try {
    given = parseArgs({ options, allowPositionals: true });
  } catch {
    throw new Error(USAGE);
  }
  const [folder, ...more] = given.positionals;
  if (folder === undefined || more.length > 0) throw new Error(USAGE);
  const { secrets = null, "as-it-is": asItIs = false } = given.values;
  return { folder, secrets, asItIs };
}
