import "server-only";

import { env } from "@/lib/config/env";
import { takeEnvFile } from "@/lib/config/env-file.mjs";

import { closeDatabase } from "./client";
import { databaseSentence } from "./database-sentence";

/**
 * Runs the task of an npm command over the database of DATABASE_URL, and closes it. A failure is said on standard
 * error and ends the command with exit code 1; about the database it is one sentence.
 */
export async function runCommand(task: (url: string) => Promise<void>): Promise<void> {
  // Whatever the command makes is for the owner's eyes only.
  process.umask(0o077);
  try {
    takeEnvFile();
    const { DATABASE_URL } = env();
    await task(DATABASE_URL).catch((error: unknown) => {
      const sentence = databaseSentence(DATABASE_URL, error);
      throw sentence === null ? error : new Error(sentence, { cause: error });
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    await closeDatabase();
  }
}
