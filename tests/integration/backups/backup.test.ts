// Runs apart: it starts processes that write and that are killed, and changes the settings of this one.
import { createHash } from "node:crypto";
import { spawn, type ChildProcess } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { getPlanAssessment } from "@/lib/assessment/load/queries";
import { secretsBeside } from "@/lib/backups/beside-database";
import { listBackupsIn } from "@/lib/backups/list-backups";
import { makeBackup } from "@/lib/backups/make-backup";
import { readManifest, requireListed } from "@/lib/backups/manifest";
import { restoreBackup } from "@/lib/backups/restore-backup";
import { withSettings } from "@/lib/config/env";
import { closeDatabase } from "@/lib/db/client";
import { evidenceFolder } from "@/lib/evidence/evidence-folder";
import { verifyEvidence } from "@/lib/seals/verify-evidence";
import { createFactsWorld, factsPlace } from "@/tests/support/facts-world";
import { createPlan } from "@/tests/support/factories";
import { programArgs } from "@/tests/support/processes/programs";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let analyst: Actor;
/** A file of evidence, named as the site names it. */
const SCAN = createHash("sha256").update("a scan").digest("hex");
const folder = mkdtempSync(join(tmpdir(), "backups-test-"));
const backups = join(folder, "backups");
const keys = join(folder, "keys");

beforeAll(async () => {
  database = await useTestDatabase();
  analyst = await createFactsWorld();
  asOf = new Date().toISOString();
  mkdirSync(evidenceFolder(database.url));
  writeFileSync(join(evidenceFolder(database.url), SCAN), "a scan");
});
afterAll(async () => {
  await database.cleanup();
  rmSync(folder, { recursive: true, force: true });
});

async function run(file: string, args: readonly string[]): Promise<ChildProcess> {
  return spawn(process.execPath, [...(await programArgs(file)), ...args], {
    env: { ...process.env, DATABASE_URL: database.url },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once("close", () => resolve()));
}

const place = (name: string) => `file:${join(folder, name, "site.db")}`;

/** One instant for both assessments, after the published figures and before the storm. */
let asOf: string;
const assessment = () => getPlanAssessment(analyst, factsPlace().plan, { asOf, year: 2025 });

/** A copy of the newest backup for a test to break. */
function copyOfNewest(name: string): string {
  const copy = join(folder, name);
  cpSync(join(backups, listBackupsIn(backups).at(-1)!), copy, { recursive: true });
  return copy;
}

async function refusal(from: string, to: string, secrets: string | null = keys): Promise<string> {
  const error: unknown = await restoreBackup({
    url: to,
    folder: from,
    secrets,
    asItIs: false,
  }).then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof Error ? error.message : "restored";
}

describe("a backup made while analysts write", () => {
  it("is one instant of the database, and put back elsewhere gives the same assessment", async () => {
    const before = await assessment();
    const plan = await createPlan();
    const storm = await run("tests/support/processes/submit-until-killed.ts", [
      plan.code,
      JSON.stringify(analyst),
      "0",
    ]);
    const acknowledged: { id: string }[] = [];
    const lines = createInterface({ input: storm.stdout! });
    lines.on("line", (line) => acknowledged.push(JSON.parse(line) as { id: string }));
    await new Promise((resolve) => lines.once("line", resolve));
    const kept = acknowledged.length;
    const made = await makeBackup({
      url: database.url,
      folder: backups,
      secrets: keys,
      keep: null,
    });
    expect(storm.exitCode, "the storm was over before the backup").toBeNull();
    storm.kill("SIGKILL");
    await ended(storm);
    expect(made.manifest.audit.holds).toBe(true);
    expect(made.apart).toEqual([]);
    expect(made.manifest.files.map(({ path }) => path)).toContain(`evidence/${SCAN}`);

    const url = place("elsewhere");
    await restoreBackup({ url, folder: backups, secrets: keys, asItIs: false });
    await closeDatabase();
    const restored = await withSettings({ DATABASE_URL: url }, async () => {
      const { chain, findings } = await verifyEvidence();
      return { broken: chain.broken, findings, assessment: await assessment() };
    });
    await closeDatabase();
    expect(restored).toEqual({ broken: null, findings: [], assessment: before });
    const file = new Database(join(folder, "elsewhere", "site.db"), { readonly: true });
    const has = file.prepare(`SELECT 1 FROM "Revision" WHERE "id" = ?`);
    for (const { id } of acknowledged.slice(0, kept)) expect(has.get(id)).toBeDefined();
    file.close();
    const evidence = join(folder, "elsewhere", "site.db.evidence", SCAN);
    expect(readFileSync(evidence, "utf8")).toBe("a scan");
    const [, key] = secretsBeside(url);
    expect(statSync(key!.path).mode & 0o077).toBe(0);
  });

  it("holds no key beside the database", () => {
    const everything = readdirSync(backups, { recursive: true, encoding: "utf8" });
    expect(everything.filter((name) => name.includes("secret"))).toEqual([]);
  });

  it("refuses to put the keys where the backups are", async () => {
    const inside = makeBackup({
      url: database.url,
      folder: backups,
      secrets: join(backups, "keys"),
      keep: null,
    });
    await expect(inside).rejects.toThrow(/apart from the backups/);
  });
});

describe("a backup killed at any moment", () => {
  it("leaves whole backups and nothing that could be taken for one", async () => {
    const own = join(folder, "killed");
    for (const delay of [20, 150, 300]) {
      const child = await run("tests/support/processes/backup-until-killed.ts", [own]);
      await new Promise((resolve) => child.stdout!.once("data", resolve));
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill("SIGKILL");
      await ended(child);
    }
    for (const name of listBackupsIn(own)) {
      await requireListed(join(own, name), readManifest(join(own, name)));
    }
    // The next one clears away what the killed ones left.
    await makeBackup({ url: database.url, folder: own, secrets: null, keep: 1 });
    expect(readdirSync(own).filter((name) => name !== ".backup.starting")).toEqual(
      listBackupsIn(own),
    );
    expect(listBackupsIn(own)).toHaveLength(1);
  });
});

describe("a restore", () => {
  it("refuses over data, and leaves that as it is", async () => {
    expect(await refusal(backups, database.url)).toMatch(/is there already/);
  });

  it.each<[string, (copy: string) => void, RegExp]>([
    ["cut off", (copy) => truncateSync(join(copy, "database.db"), 8192), /has 8192 of \d+ bytes/],
    ["changed", (copy) => flip(join(copy, "database.db")), /database\.db is not what its manifest/],
    [
      "without a file",
      (copy) => rmSync(join(copy, `evidence/${SCAN}`)),
      /evidence\/[0-9a-f]+ is missing/,
    ],
    ["without its manifest", (copy) => rmSync(join(copy, "manifest.json")), /holds no backup/],
    ["whose manifest leads out of it", leadOut, /not the manifest of a backup/],
  ])("refuses a backup %s, and leaves nothing", async (name, breakIt, sentence) => {
    const copy = copyOfNewest(`broken ${name}`);
    breakIt(copy);
    expect(await refusal(copy, place(`target ${name}`))).toMatch(sentence);
    const left = existsSync(join(folder, `target ${name}`))
      ? readdirSync(join(folder, `target ${name}`))
      : [];
    expect(left.filter((each) => each !== "site.db.starting")).toEqual([]);
  });

  it("refuses without the key of the audit, and under another one", async () => {
    expect(await refusal(backups, place("no-key"), null)).toMatch(/key of the audit chain/);
    const others = join(folder, "others");
    mkdirSync(others);
    writeFileSync(join(others, "audit-secret"), "x".repeat(64));
    expect(await refusal(backups, place("other-key"), others)).toMatch(/the key is another one/);
  });
});

function flip(path: string): void {
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(5000) ^ 1, 5000);
  writeFileSync(path, bytes);
}

function leadOut(copy: string): void {
  const path = join(copy, "manifest.json");
  writeFileSync(path, readFileSync(path, "utf8").replace(`evidence/${SCAN}`, "../scan"));
}
