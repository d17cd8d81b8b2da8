import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";

import { databaseSentence } from "@/lib/db/database-sentence";
import { prepareDatabase } from "@/lib/db/prepare";
import { takeStartLock } from "@/lib/db/start-lock";
import { UnusableDatabase, unusableReason } from "@/lib/db/unusable";
import { makeEarlierDatabase, MIGRATIONS } from "@/tests/support/earlier-database";
import { programArgs } from "@/tests/support/processes/programs";

const PREPARE = await programArgs("tests/support/processes/prepare-until-killed.ts");

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hubei-db-"));
  file = join(folder, "site.db");
});

/** What the console says of a start over `path`. */
async function sentence(path = file): Promise<string> {
  const url = `file:${path}`;
  try {
    (await prepareDatabase(url)).release();
    return "";
  } catch (error) {
    return databaseSentence(url, error) ?? String(error);
  }
}

function expectSentence(said: string, cause: RegExp, path = file): void {
  expect(said).toContain(`DATABASE_URL is "file:${path}": ${path} `);
  expect(said).toMatch(cause);
  // One sentence, and nothing of an engine.
  expect(said).not.toMatch(/\n|\bat \w+|SQLITE_|SqliteError|Prisma|errno/);
}

const site = () => makeEarlierDatabase(file, MIGRATIONS.length);

describe("a start over what is no database", () => {
  it("says so of a folder", async () => {
    mkdirSync(file);
    expectSentence(await sentence(), /is a folder: name a file in it\.$/);
  });

  it("says so of a file where a folder should be", async () => {
    writeFileSync(file, "");
    const path = join(file, "deep", "site.db");
    expectSentence(await sentence(path), /names as a folder is a file\.$/, path);
  });

  it("says so of a text file, and leaves it as it is", async () => {
    writeFileSync(file, "年度,数值\n2024,930\n".repeat(100));
    expectSentence(await sentence(), /is no SQLite database: /);
    expect(readFileSync(file, "utf8")).toMatch(/^年度/);
  });

  it("says so of a device", async () => {
    expectSentence(await sentence("/dev/null"), /is no SQLite database: /, "/dev/null");
  });
});

describe("a start over a database that is not whole", () => {
  it.each([100, 5_000, 100_000])("says so where only %i bytes are left", async (bytes) => {
    await site();
    truncateSync(file, bytes);
    expectSentence(await sentence(), /is damaged: |is no SQLite database: /);
  });

  it("says so where nothing is left, and does not begin anew", async () => {
    await site();
    writeFileSync(`${file}.audit-secret`, "x".repeat(64), { mode: 0o600 });
    truncateSync(file, 0);
    expectSentence(await sentence(), /is empty, although the key of its audit lies beside it/);
    expect(statSync(file).size).toBe(0);
  });

  it("says so of a damaged page that the start itself would not read, and names the backup", async () => {
    await makeEarlierDatabase(file, MIGRATIONS.length - 1);
    expect(await sentence()).toBe("");
    const database = new Database(file);
    const page = database
      .prepare(`SELECT "rootpage" AS "page" FROM "sqlite_schema" WHERE "name" = 'TargetMilestone'`)
      .get() as { page: number };
    database.close();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, (page.page - 1) * 4096, page.page * 4096);
    writeFileSync(file, bytes);
    expectSentence(await sentence(), /is damaged: .*; the newest one here is .*\.backup-\d+T\d+Z-/);
  });
});

describe("a start over a database that somebody else has", () => {
  it("says so where it stays locked", { timeout: 30_000 }, async () => {
    await site();
    const other = new Database(file);
    other.pragma("locking_mode = EXCLUSIVE");
    other.exec(`BEGIN IMMEDIATE; UPDATE "Member" SET "name" = '乙'; COMMIT;`);
    expectSentence(await sentence(), /is locked by another program: /);
    other.close();
    expect(await sentence()).toBe("");
  });

  it("waits for another start, and says so where that does not end", () => {
    const release = takeStartLock(file);
    const again = () => takeStartLock(file, 100);
    expect(again).toThrow(expect.toSatisfy((error) => unusableReason(error) === "busy") as Error);
    release();
    again()();
  });

  it("goes well for two first starts at once", async () => {
    expect(await Promise.all([start(), start(), start()])).toEqual([0, 0, 0]);
  });
});

/** A start in a process of its own; gives its exit code. */
function start(): Promise<number | null> {
  const env = { ...process.env, DATABASE_URL: `file:${file}` };
  const child = spawn(process.execPath, PREPARE, { env, stdio: ["ignore", "ignore", "inherit"] });
  return new Promise((resolve) => child.on("close", resolve));
}

const isRoot = process.getuid?.() === 0;
/** Who may do everything is refused nothing: there the start is made as somebody who may not. */
const canBeSomebody = isRoot && spawnSync("setpriv", ["--version"]).status === 0;

function sentenceOfSomebody(): string {
  if (!isRoot) return run(process.execPath, []);
  const somebody = ["--reuid=65534", "--regid=65534", "--clear-groups", process.execPath];
  return run("setpriv", somebody);
}

function run(program: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(program, [...args, ...PREPARE], {
    encoding: "utf8",
    env: { ...process.env, HOME: folder, DATABASE_URL: `file:${file}` },
  });
  return stdout.includes("ended") ? "" : stderr.trim();
}

describe.runIf(!isRoot || canBeSomebody)("a start that is not permitted", () => {
  it("says so of a database of another user", async () => {
    await site();
    chmodSync(file, isRoot ? 0o600 : 0o000);
    chmodSync(folder, isRoot ? 0o777 : 0o700);
    expectSentence(sentenceOfSomebody(), /is not this user's to read and write: /);
  });

  it("says so of a folder that cannot be written", () => {
    chmodSync(folder, isRoot ? 0o755 : 0o555);
    expectSentence(sentenceOfSomebody(), /is not this user's to read and write: /);
    chmodSync(folder, 0o700);
  });
});

/** A small file system of its own, where this user may make one. */
const mounted = mkdtempSync(join(tmpdir(), "hubei-small-"));
const canMount = isRoot && mount("size=1m");

function mount(options: string): boolean {
  const args = ["-t", "tmpfs", "-o", options, "tmpfs", mounted];
  return spawnSync("mount", args).status === 0 && spawnSync("umount", [mounted]).status === 0;
}

describe.runIf(canMount)("a start on a disk", () => {
  const path = join(mounted, "site.db");

  async function on(options: string, then: () => Promise<void>): Promise<void> {
    spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", mounted]);
    try {
      await then();
    } finally {
      spawnSync("umount", ["--lazy", mounted]);
    }
  }

  it("that is full says so, and works once there is room", async () => {
    await on("size=256k", async () => {
      expectSentence(await sentence(path), /cannot be written, because its disk is full/, path);
      spawnSync("mount", ["-o", "remount,size=8m", mounted]);
      expect(await sentence(path)).toBe("");
    });
  });

  it("that cannot be written says so", async () => {
    await on("size=8m", async () => {
      expect(await sentence(path)).toBe("");
      spawnSync("mount", ["-o", "remount,ro", mounted]);
      expectSentence(await sentence(path), /can only be read: /, path);
    });
  });
});

describe("what lies beside the database", () => {
  it("is made for its owner only, and closed to others where it was open", async () => {
    const umask = process.umask(0o022);
    try {
      file = join(folder, "own", "site.db");
      mkdirSync(join(folder, "own"), { mode: 0o755 });
      await site();
      for (const name of ["", ".secret", ".audit-secret"]) {
        writeFileSync(`${file}${name}`, "", { flag: "a" });
        chmodSync(`${file}${name}`, 0o644);
      }
      expect(await sentence()).toBe("");
      const modes = ["", ".secret", ".audit-secret"].map((name) => mode(`${file}${name}`));
      expect([mode(join(folder, "own")), ...modes]).toEqual([0o700, 0o600, 0o600, 0o600]);
    } finally {
      process.umask(umask);
    }
  });

  it("leaves a folder with other things in it as it is, and says so", async () => {
    writeFileSync(join(folder, "letter.txt"), "");
    chmodSync(folder, 0o755);
    const { notes, release } = await prepareDatabase(`file:${file}`);
    release();
    expect(notes).toEqual([expect.stringMatching(/^Others can look into .*: give it a folder/)]);
    expect(mode(folder)).toBe(0o755);
    expect(mode(file)).toBe(0o600);
    const open = new Database(file);
    open.exec(`CREATE TABLE "X" ("a")`);
    expect(mode(`${file}-wal`)).toBe(0o600);
    open.close();
  });
});

function mode(path: string): number {
  return statSync(path).mode & 0o777;
}

it.each([
  [Object.assign(new Error("no"), { code: "ENOSPC" }), "full"],
  [Object.assign(new Error("no"), { code: "SQLITE_IOERR_WRITE" }), "unreachable"],
  [Object.assign(new Error("no"), { code: "SQLITE_BUSY_SNAPSHOT" }), "busy"],
  [new UnusableDatabase("damaged"), "damaged"],
  [new Error("outer", { cause: Object.assign(new Error("no"), { code: "EROFS" }) }), "read-only"],
  [Object.assign(new Error("no"), { code: "SQLITE_CONSTRAINT_UNIQUE" }), null],
  ["a text", null],
])("finds the reason in %s", (error, reason) => {
  expect(unusableReason(error)).toBe(reason);
});
