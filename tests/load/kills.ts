import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

import type { Actor } from "@/lib/access/types";
import { databaseKind } from "@/lib/config/database-url";
import { readSnapshot } from "@/lib/db/client";
import { applyMigrations } from "@/lib/db/migrate";
import { migratePostgres } from "@/lib/db/postgres/migrate-postgres";
import { verifyEvidence } from "@/lib/seals/verify-evidence";
import { createMember, createPlan } from "@/tests/support/factories";
import { programArgs } from "@/tests/support/processes/programs";

import { overBoth, switchDatabase } from "./databases";
import type { Result } from "./measure";

/** How many processes are killed over each database: the campaign alone is longer than one among other measurements. */
const ALONE = 1000;
const AMONG_OTHERS = 20;

/** A campaign takes half an hour: after so many kills it says how far it is. */
const SAID_AFTER = 50;

/** A process is killed after so many acknowledgements, counting up from one and beginning anew. */
const MOST_ACKNOWLEDGED = 12;

/**
 * Kills processes that submit, one after another, at every moment of their work, and then looks for what they were told
 * was kept. The second argument of `npm run bench -- kills` is another number of kills.
 */
export async function measureKills(folder: string): Promise<Result[]> {
  const isAlone = process.env.BENCH_ONLY?.toLowerCase() === "kills";
  const kills = Number(process.env.BENCH_COUNT || (isAlone ? ALONE : AMONG_OTHERS));
  const { measured, missing } = await overBoth(folder, "kills", async (url) => {
    await (databaseKind(url) === "sqlite" ? applyMigrations(url) : migratePostgres(url));
    return killOver(url, kills);
  });
  return [...measured, ...missing];
}

async function killOver(url: string, kills: number): Promise<Result> {
  await switchDatabase(url);
  const analyst = await createMember("analyst");
  const found = { acknowledged: 0, lost: 0, half: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    const plan = await createPlan();
    const acknowledged = await killedAfter(1 + (kill % MOST_ACKNOWLEDGED), plan.code, analyst);
    const rows = await storedOf(plan.id);
    found.acknowledged += acknowledged.length;
    found.lost += acknowledged.filter(({ id, value }) => rows.get(id)?.value !== value).length;
    found.half += [...rows.values()].filter(({ isWhole }) => !isWhole).length;
    if ((kill + 1) % SAID_AFTER === 0) {
      process.stderr.write(`${kill + 1} of ${kills}: ${JSON.stringify(found)}\n`);
    }
  }
  const { chain, findings } = await verifyEvidence();
  const audit = chain.broken === null && findings.length === 0 ? "audit holds" : "AUDIT BROKEN";
  if (found.lost + found.half > 0 || audit !== "audit holds") process.exitCode = 1;
  return {
    what: `${kills} kills over a ${url.startsWith("file:") ? "file" : "PostgreSQL"}, ${found.acknowledged} acknowledged`,
    result: `${found.lost} lost, ${found.half} half, ${audit}`,
  };
}

interface Acknowledged {
  id: string;
  value: string | null;
}

/** Starts a process that submits, kills it after so many acknowledgements, and gives all that it printed. */
async function killedAfter(count: number, plan: string, actor: Actor): Promise<Acknowledged[]> {
  const args = await programArgs("tests/support/processes/submit-until-killed.ts");
  const child = spawn(process.execPath, [...args, plan, JSON.stringify(actor), "0"], {
    env: process.env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const acknowledged: Acknowledged[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    acknowledged.push(JSON.parse(line) as Acknowledged);
    if (acknowledged.length === count) child.kill("SIGKILL");
  });
  await new Promise<void>((resolve) => lines.once("close", resolve));
  if (acknowledged.length < count) throw new Error("The process ended before it was killed.");
  return acknowledged;
}

/** Each revision with its value, and whether it is all that one submission writes: submitted, with its two events. */
async function storedOf(planId: string) {
  const figure = { planId };
  const rows = await readSnapshot((tx) => tx.revision.findMany({ where: { figure } }));
  const events = await readSnapshot((tx) =>
    tx.auditEvent.findMany({
      where: { subjectId: { in: rows.map(({ id }) => id) } },
      select: { subjectId: true },
    }),
  );
  return new Map(
    rows.map(({ id, value, state }) => {
      const ofRow = events.filter(({ subjectId }) => subjectId === id);
      const isWhole = state === "submitted" && ofRow.length === 2;
      return [id, { value: value === null ? null : String(value), isWhole }] as const;
    }),
  );
}
