import { runCommand } from "@/lib/db/run-command";
import { prepareAndSeed } from "@/prisma/seed/run-seed";
import { seedPublishedSite } from "@/prisma/seed/seed-published-site";

/** Prepares the database of DATABASE_URL as `npm run up` does, until somebody kills it. Prints when it begins and ends. */
await runCommand(async (url) => {
  process.stdout.write("begun\n");
  await prepareAndSeed(url, seedPublishedSite);
  process.stdout.write("ended\n");
});
