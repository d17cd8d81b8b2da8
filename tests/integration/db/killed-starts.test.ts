// Runs apart: it starts many processes, and waits for each.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { forgetEnv } from "@/lib/config/env";
import { listBackups } from "@/lib/db/backup";
import { closeDatabase } from "@/lib/db/client";
import { upgradeDatabase } from "@/lib/db/migrate";
import { makeEarlierDatabase, MIGRATIONS } from "@/tests/support/earlier-database";
import { programArgs } from "@/tests/support/processes/programs";
import { prepareAndSeed } from "@/prisma/seed/run-seed";
import { seedPublishedSite } from "@/prisma/seed/seed-published-site";

/** How many starts are killed; the campaign by hand takes more. */
const KILLS = Number(process.env.KILLS ?? 52);
const PREPARE = await programArgs("tests/support/processes/prepare-until-killed.ts");
const SIGNALS = ["SIGKILL", "SIGKILL", "SIGTERM", "SIGINT"] as const;
const COUNTS = MIGRATIONS.map((_, index) => index).slice(1);

const folder = mkdtempSync(join(tmpdir(), "killed-starts-"));
/** How long a start takes here, by which the moments of the kills are drawn. */
let duration = 0;

beforeAll(async () => {
  await Promise.all(COUNTS.map((count) => makeEarlierDatabase(earlier(count), count)));
  duration = (await start(join(folder, "measured.db"), null)).milliseconds;
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function earlier(count: number): string {
  return join(folder, `earlier-${count}.db`);
}

interface Started {
  killed: boolean;
  milliseconds: number;
}

/** Starts the preparing process on a file, and kills it at a moment of its work, where one is given. */
function start(
  file: string,
  kill: { at: number; signal: NodeJS.Signals } | null,
): Promise<Started> {
  const child = spawn(process.execPath, PREPARE, {
    env: { ...process.env, DATABASE_URL: `file:${file}` },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let begun = 0;
  let ended = false;
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (line === "ended") ended = true;
    begun = begun || performance.now();
    if (line === "begun" && kill !== null) setTimeout(() => child.kill(kill.signal), kill.at);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => {
      resolve({ killed: !ended, milliseconds: performance.now() - begun });
    });
  });
}

/** What lies in the file: how many migrations, and whether the published figures are there, whole. */
function stateOf(file: string): { applied: number; seeded: boolean } {
  const database = new Database(file);
  try {
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(database.pragma("foreign_key_check")).toEqual([]);
    const has = (table: string) =>
      database.prepare(`SELECT 1 FROM "sqlite_schema" WHERE "name" = ?`).get(table) !== undefined;
    if (!has("_prisma_migrations")) {
      expect(has("Plan")).toBe(false);
      return { applied: 0, seeded: false };
    }
    const records = database
      .prepare(`SELECT "migration_name" AS "name" FROM "_prisma_migrations" ORDER BY 1`)
      .all() as { name: string }[];
    expect(records.map(({ name }) => name)).toEqual(MIGRATIONS.slice(0, records.length));
    const figures = database.prepare(`SELECT count(*) AS "n" FROM "Figure"`).get() as { n: number };
    return { applied: records.length, seeded: figures.n > 0 };
  } finally {
    database.close();
  }
}

/** The next start, in this process; whoever is killed must have left what it can go on from. */
async function startAgain(file: string): Promise<void> {
  vi.stubEnv("DATABASE_URL", `file:${file}`);
  forgetEnv();
  try {
    await prepareAndSeed(`file:${file}`, seedPublishedSite);
  } finally {
    await closeDatabase();
    vi.unstubAllEnvs();
    forgetEnv();
  }
  expect(stateOf(file)).toEqual({ applied: MIGRATIONS.length, seeded: true });
}

/** Early moments more often: the migrations are the first part of a start, and the shorter one. */
function moment(): number {
  return Math.random() ** 2 * duration;
}

let turn = Promise.resolve();
/** One after the other: this process has one DATABASE_URL. */
function inTurn(task: () => Promise<void>): Promise<void> {
  turn = turn.then(task);
  return turn;
}

const started = new Set<string>();

interface Seen {
  kills: number;
  states: Map<string, number>;
}

/** Kills starts of copies of `template` (null for an empty folder), two at a time, and starts each again. */
async function campaign(kills: number, templateOf: (n: number) => number): Promise<Seen> {
  const seen: Seen = { kills: 0, states: new Map() };
  let next = 0;
  const line = async () => {
    while (seen.kills < kills) {
      const number = (next += 1);
      const count = templateOf(number);
      const home = join(folder, `run-${count}-${number}`);
      const file = join(home, "site.db");
      if (count > 0) {
        await mkdir(home);
        await copyFile(earlier(count), file);
      }
      const signal = SIGNALS[number % SIGNALS.length]!;
      const { killed } = await start(file, { at: moment(), signal });
      if (!killed) continue;
      seen.kills += 1;
      const isThere = readdirSync(folder).includes(`run-${count}-${number}`);
      const state = isThere && readdirSync(home).includes("site.db") ? stateOf(file) : null;
      const applied = state?.applied ?? 0;
      // The database of before, or that of this version: nothing between them.
      expect([count, MIGRATIONS.length]).toContain(applied);
      const name = `${applied === count ? "before" : "after"}${state?.seeded ? ", seeded" : ""}`;
      seen.states.set(name, (seen.states.get(name) ?? 0) + 1);
      // A whole start for each state that a kill leaves; the states are few and told apart above.
      const isNew = !started.has(`${count > 0} ${name}`);
      started.add(`${count > 0} ${name}`);
      if (isNew) await inTurn(() => startAgain(file));
      else await upgradeDatabase(`file:${file}`);
      expect(stateOf(file).applied).toBe(MIGRATIONS.length);
      if (count > 0) expectKept(file, count);
      expect(readdirSync(home).filter((each) => /\.(part|new)$/.test(each))).toEqual([]);
      rmSync(home, { recursive: true });
    }
  };
  await Promise.all([line(), line()]);
  return seen;
}

/** The rows from before are there, and so is the backup that holds them as they were. */
function expectKept(file: string, count: number): void {
  const [backup, ...more] = listBackups(file);
  expect(more).toEqual([]);
  expect(stateOf(backup!)).toEqual({ applied: count, seeded: false });
  for (const path of [file, backup!]) {
    const database = new Database(path, { readonly: true });
    const find = (sql: string) => database.prepare(sql).all();
    expect(find(`SELECT "min" FROM "Target" WHERE "id" = 't'`)).toEqual([{ min: 100.5 }]);
    expect(find(`SELECT "year" FROM "TargetMilestone" WHERE "targetId" = 't'`)).toEqual([
      { year: 2024 },
    ]);
    database.close();
  }
}

describe("a start killed at any moment", () => {
  it(
    "of an empty folder leaves what the next start goes on from",
    { timeout: 600_000 },
    async () => {
      const { kills, states } = await campaign(KILLS / 2, () => 0);
      expect(kills).toBeGreaterThanOrEqual(KILLS / 2);
      console.info("killed starts of an empty folder:", Object.fromEntries(states));
    },
  );

  it("of an earlier database leaves that or the new one", { timeout: 600_000 }, async () => {
    const { kills, states } = await campaign(KILLS / 2, (n) => COUNTS[n % COUNTS.length]!);
    expect(kills).toBeGreaterThanOrEqual(KILLS / 2);
    console.info("killed starts of an earlier database:", Object.fromEntries(states));
  });
});
