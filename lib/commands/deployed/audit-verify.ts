import type { BreakKind, ChainReport } from "@/lib/audit/check-chain";
import { runCommand } from "@/lib/db/run-command";
import { verifyEvidenceFiles } from "@/lib/evidence/verify-files";
import { verifyEvidence, type EvidenceReport } from "@/lib/seals/verify-evidence";

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

/** Said after every verification, because "holds" alone would claim more than can be known. */
const LIMITS = [
  "本项校验看不出：同时掌握数据库文件和审计密钥者所作的改写；上次校验之后最新记录连同计数一起被删去；整个目录被换回旧备份；封存之前的改动。请另存上面的最新编号和校验值以及各发布版的校验值。",
  "Not shown by this: what somebody rewrites who has the file and the audit secret; newest events taken away together with their counter since the last verification; a whole older copy put back; changes before sealing. Keep the newest event's number and hash above, and the hashes of the releases, somewhere else.",
];

/** `npm run audit:verify`: exit code 0 where chain and figures hold, 1 where they do not or cannot be checked. */
await runCommand(async () => {
  const { chain, ...evidence } = await verifyEvidence();
  if (chain.broken === null) process.stdout.write(`${soundSentence(chain)}\n`);
  else {
    const { kind, id, after } = chain.broken;
    const sound = after === null ? "none before it" : `sound up to event ${after}`;
    process.stderr.write(`Broken at audit event ${id} (${kind}): ${SENTENCES[kind]}; ${sound}.\n`);
    process.exitCode = 1;
  }
  sayFigures(chain, evidence);
  sayFiles(await verifyEvidenceFiles());
});

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

function sayFigures(
  chain: ChainReport,
  { findings, rows, releases, complete }: Omit<EvidenceReport, "chain">,
): void {
  for (const { kind, sentence } of findings) {
    process.stderr.write(`${kind}: ${sentence.zh}。 / ${sentence.en}.\n`);
  }
  if (findings.length > 0) process.exitCode = 1;
  else if (chain.broken === null && rows + releases > 0) {
    process.stdout.write(`${heldSentence(rows, releases)}\n`);
  }
  if (!complete && chain.broken === null) {
    process.stdout.write(
      "What was in effect before seals has none yet: start the site once, so that it is sealed. / 此前生效的数据尚未封存：请启动一次网站。\n",
    );
  }
  if (chain.broken === null) process.stdout.write(`${LIMITS.join("\n")}\n`);
}

/** Says of every file of evidence that is gone or not as it was kept. */
function sayFiles({ files, findings }: Awaited<ReturnType<typeof verifyEvidenceFiles>>): void {
  for (const { kind, name, sha256 } of findings) {
    const zh = kind === "missing" ? "文件不在了" : "文件内容与存入时不符";
    const en = kind === "missing" ? "the file is gone" : "the file is not as it was kept";
    process.stderr.write(
      `evidence-${kind}: 佐证材料“${name}”${zh} / ${name}: ${en} (${sha256}).\n`,
    );
  }
  if (findings.length > 0) process.exitCode = 1;
  else if (files > 0) {
    process.stdout.write(
      `佐证材料 ${files} 份与存入时一致。 / ${files} files of evidence are as kept.\n`,
    );
  }
}

function heldSentence(rows: number, releases: number): string {
  return `What is in effect is as it was sealed: ${rows} rows and ${releases} releases computed again. / 已生效的 ${rows} 条数据和 ${releases} 个发布版与封存的一致。`;
}
