import "server-only";

import { requireChainKey } from "@/lib/audit/record-audit";
import { preparingTransaction, writeTransaction } from "@/lib/db/client";
import { prepareDatabase } from "@/lib/db/prepare";
import { runCommand } from "@/lib/db/run-command";
import { sealEarlier } from "@/lib/seals/seal-earlier";

/** Result of a seed command for its caller, printed as the last line of standard output. */
export interface SeedResult {
  administrator: { email: string; oneTimePassword: string | null };
  publicToken: string | null;
  /** Password made up for the demonstration's accounts in this run, else null or absent. */
  demoPassword?: string | null;
  /** Whether the site makes its own plans: nothing that comes with the program was loaded into it. */
  ownPlans?: boolean;
}

/** What a seed command prints: its result, and sentences about the database for whoever starts the site. */
export type SeedReport = SeedResult & { notes: readonly string[] };

/** Prepares the database, seeds, prints the report as one line of JSON; a failure exits with 1. */
export async function runSeed(seed: () => Promise<SeedResult>): Promise<void> {
  await runCommand(async (url) => {
    const report = await prepareAndSeed(url, seed);
    process.stdout.write(`${JSON.stringify(report)}\n`);
  });
}

/** Prepares the database of DATABASE_URL, seals what an older version left unsealed, and seeds; others wait. */
export async function prepareAndSeed(
  url: string,
  seed: () => Promise<SeedResult>,
): Promise<SeedReport> {
  const { notes, release } = await prepareDatabase(url);
  try {
    await writeTransaction(requireChainKey);
    await preparingTransaction(sealEarlier);
    return { ...(await seed()), notes };
  } finally {
    release();
  }
}
