import { parseArgs } from "node:util";

import { moveToPostgres } from "@/lib/backups/move-to-postgres";
import { databaseKind, databaseName } from "@/lib/config/database-url";
import { runCommand } from "@/lib/db/run-command";

const USAGE =
  "Give the file that is moved: npm run move-to-postgres -- data/hubei.db [--as-it-is]. DATABASE_URL names the PostgreSQL.";

/** `npm run move-to-postgres -- FILE`: everything of a site on a file, into the empty PostgreSQL of DATABASE_URL. */
await runCommand(async (url) => {
  if (databaseKind(url) !== "postgres") throw new Error(USAGE);
  const { file, asItIs } = asked();
  const { audit } = await moveToPostgres({ from: `file:${file}`, to: url, asItIs });
  const event =
    audit.newest === null
      ? "no audit event yet"
      : `audit event ${audit.newest.id}, hash ${audit.newest.hash}`;
  process.stdout.write(
    `Moved: ${file} to ${databaseName(url)}; ${event}. The file is as it was: keep it until you have looked, then put it away with its backups.\n`,
  );
});

function asked() {
  const options = { "as-it-is": { type: "boolean" } } as const;
  let given;
  try {
    given = parseArgs({ options, allowPositionals: true });
  } catch {
    throw new Error(USAGE);
  }
  const [file, ...more] = given.positionals;
  if (file === undefined || more.length > 0) throw new Error(USAGE);
  return { file: file.replace(/^file:/, ""), asItIs: given.values["as-it-is"] ?? false };
}
