import { beginChain, readChainKey, readHead } from "@/lib/audit/begin-chain";
import { keyFingerprint } from "@/lib/audit/chain";
import { auditSecret } from "@/lib/config/secret";
import { writeTransaction } from "@/lib/db/client";
import { runCommand } from "@/lib/db/run-command";

/**
 * `npm run audit:begin`: goes on under the present secret after the former secret was lost for good. The events
 * so far can then no longer be recomputed; the new start says so and follows them in the chain.
 */
await runCommand(async () => {
  const key = auditSecret();
  const begun = await writeTransaction(async (tx) => {
    if ((await readChainKey(tx)) === keyFingerprint(key)) return null;
    return beginChain(tx, key, await readHead(tx));
  });
  process.stdout.write(
    begun === null
      ? "The audit chain already goes on under the present secret: nothing was written.\n"
      : `The audit chain goes on under the present secret from event ${begun.issued}.\n`,
  );
});
