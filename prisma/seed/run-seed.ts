import "server-only";

import { requireChainKey } from "@/lib/audit/record-audit";
import { env } from "@/lib/config/env";
import { closeDatabase, writeTransaction } from "@/lib/db/client";
import { applyMigrations } from "@/lib/db/migrate";
import { sealEarlier } from "@/lib/seals/seal-earlier";

/** Result of a seed command for its caller, printed as the last line of standard output. */
export interface SeedResult {
  administrator: { email: string; oneTimePassword: string | null };
  publicToken: string | null;
  /** Password made up for the demonstration's accounts in this run, else null or absent. */
  demoPassword?: string | null;
}

/**
 * Migrates, seals what an older version left unsealed, seeds, prints the result as one line of JSON, closes the
 * database; a failure exits with 1.
 */
export async function runSeed(seed: () => Promise<SeedResult>): Promise<void> {
  try {
    await applyMigrations(env().DATABASE_URL);
    await writeTransaction(requireChainKey);
    await writeTransaction(sealEarlier);
    const result = await seed();
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    await closeDatabase();
  }
}
