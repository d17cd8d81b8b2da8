import { makeBackup } from "@/lib/backups/make-backup";
import { runCommand } from "@/lib/db/run-command";

/** Backs up again and again, and prints a line before each, until somebody kills it. Argument: the folder. */
await runCommand(async (url) => {
  const [folder = ""] = process.argv.slice(2);
  for (;;) {
    process.stdout.write("begin\n");
    await makeBackup({ url, folder, secrets: null, keep: null });
  }
});
