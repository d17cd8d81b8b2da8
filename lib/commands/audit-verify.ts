import type { BreakKind, ChainReport } from "@/lib/audit/check-chain";
import { verifyChain } from "@/lib/audit/verify-chain";
import { closeDatabase } from "@/lib/db/client";

const SENTENCES: Readonly<Record<BreakKind, string>> = {
  changed: "its content is not what was sealed",
  inserted: "it was not written by the site: the chain passes over it",
  deleted: "events that came right before it are missing",
  truncated: "this event and perhaps later ones are missing from the end",
  "earlier-changed":
    "a row from before the chain began was changed, added or deleted since (which one cannot be told)",
  replaced: "it is not the event that the last verification saw at this place",
  "wrong-key":
    "the chain that begins here was sealed with another secret than the present one, or this event was changed",
};

/** `npm run audit:verify`: exit code 0 where the whole chain holds, 1 where it does not or cannot be checked. */
try {
  const report = await verifyChain();
  if (report.broken === null) process.stdout.write(`${soundSentence(report)}\n`);
  else {
    const { kind, id, after } = report.broken;
    const sound = after === null ? "none before it" : `sound up to event ${after}`;
    process.stderr.write(`Broken at audit event ${id} (${kind}): ${SENTENCES[kind]}; ${sound}.\n`);
    process.exitCode = 1;
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}

function soundSentence({ checked, earlier, unchecked, head }: ChainReport): string {
  if (head === null) {
    return `The audit chain has not begun: it starts with the next audit event (${earlier} earlier rows).`;
  }
  const notes = [
    earlier > 0 ? `${earlier} rows from before the chain are as it found them` : "",
    unchecked > 0 ? `${unchecked} events under an earlier secret could not be recomputed` : "",
  ].filter((note) => note !== "");
  const end = `newest event ${head.id}, hash ${head.hash}`;
  return `The audit chain holds: ${[`${checked} events checked`, ...notes, end].join("; ")}.`;
}
