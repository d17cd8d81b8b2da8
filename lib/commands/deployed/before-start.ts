import { existsSync } from "node:fs";

import { readHead } from "@/lib/audit/begin-chain";
import { requireAuditKey } from "@/lib/audit/audit-key";
import { databaseFile } from "@/lib/config/database-url";
import { readSnapshot } from "@/lib/db/client";
import { countPending } from "@/lib/db/migrations";
import { runCommand } from "@/lib/db/run-command";

/** Refuses to start a built site over a database that is not ready for it; changes nothing. */
await runCommand(async (url) => {
  const file = databaseFile(url);
  if (!existsSync(file)) {
    throw new Error(
      `There is no database at ${file}: run npm run upgrade first, or npm run restore.`,
    );
  }
  const pending = countPending(file);
  if (pending > 0) {
    throw new Error(
      `The database ${file} is of an older version (${pending} migrations): run npm run upgrade first.`,
    );
  }
  requireAuditKey((await readSnapshot(readHead)).hash !== null);
});
