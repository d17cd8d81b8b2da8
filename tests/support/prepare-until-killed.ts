import { prepareAndSeed } from "@/prisma/seed/run-seed";
import { seedPublishedSite } from "@/prisma/seed/seed-published-site";

/** Prepares the database of DATABASE_URL as `npm run up` does, until somebody kills it. Prints when it begins and ends. */
process.stdout.write("begun\n");
await prepareAndSeed(process.env.DATABASE_URL ?? "", seedPublishedSite);
process.stdout.write("ended\n");
