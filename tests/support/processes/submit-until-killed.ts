import { saveAndSubmit } from "@/lib/figures/drafts/draft-mutations";
import type { Actor } from "@/lib/access/types";

import { submissionOf } from "../submission-cells";

/**
 * Submits one cell after another, four at a time, and prints `{ id, value }` for each one acknowledged, until
 * somebody kills it. Arguments: plan code, the actor as JSON, the first cell.
 */
async function main(): Promise<void> {
  const [plan = "", actorJson = "{}", first = "0"] = process.argv.slice(2);
  const actor = JSON.parse(actorJson) as Actor;
  for (let n = Number(first); n < Number(first) + 100; n += 4) {
    await Promise.all(
      [n, n + 1, n + 2, n + 3].map(async (cell) => {
        const { id, value } = await saveAndSubmit(actor, submissionOf(plan, cell));
        process.stdout.write(`${JSON.stringify({ id, value })}\n`);
      }),
    );
  }
}

await main();
