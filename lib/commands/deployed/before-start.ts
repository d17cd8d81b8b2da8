import { readHead } from "@/lib/audit/begin-chain";
import { requireAuditKey } from "@/lib/audit/audit-key";
import { databaseName, requireDatabase } from "@/lib/config/database-url";
import { readSnapshot } from "@/lib/db/client";
import { countPending } from "@/lib/db/count-pending";
import { runCommand } from "@/lib/db/run-command";

/** Refuses to start a built site over a database that is not ready for it; changes nothing. */
await runCommand(async (url) => {
  requireDatabase(url, ": run npm run upgrade first, or npm run restore");
  const pending = await countPending(url);
  if (pending > 0) {
    throw new Error(
      `The database ${databaseName(url)} is of an older version (${pending} migrations): run npm run upgrade first.`,
    );
  }
  requireAuditKey((await readSnapshot(readHead)).hash !== null);
});
