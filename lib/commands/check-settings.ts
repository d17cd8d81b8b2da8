import { env } from "@/lib/config/env";

/** Ends with one sentence for each wrong setting; says nothing when all are right. */
try {
  env();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
