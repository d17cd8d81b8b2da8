import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { hashToken, isTokenShaped } from "@/lib/links/door/token";
import { programArgs } from "@/tests/support/processes/programs";

const folder = mkdtempSync(join(tmpdir(), "seed-commands-"));
const TOKEN = "a-token-of-the-seed-commands-test-000000001";
const UNSET = { ADMIN_EMAIL: "", ADMIN_PASSWORD: "", PUBLIC_TOKEN: "", DEMO_PASSWORD: "" };

const SEEDS = {
  up: await programArgs("prisma/seed/up.ts"),
  demo: await programArgs("prisma/seed/demo.ts"),
  empty: await programArgs("prisma/seed/empty.ts"),
};

/** Four starts after one another. */
const SLOW = { timeout: 180_000 };

interface Run {
  status: number | null;
  stderr: string;
  /** The last line of standard output, read as JSON; null where there is none. */
  report: unknown;
}

function run(
  command: keyof typeof SEEDS,
  file: string,
  settings: Record<string, string> = {},
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, SEEDS[command], {
    encoding: "utf8",
    env: { ...process.env, ...UNSET, DATABASE_URL: `file:${join(folder, file)}`, ...settings },
  });
  const last = stdout.trim().split("\n").at(-1) ?? "";
  return { status, stderr, report: last === "" ? null : JSON.parse(last) };
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the seed of `npm run up`", () => {
  let first: Run;

  beforeAll(() => {
    first = run("up", "deep/er/up.db");
  });

  it("makes the database and tells the one-time password and the token", () => {
    expect(first).toMatchObject({
      status: 0,
      stderr: "",
      report: {
        administrator: {
          email: "admin@hubei-ai.local",
          oneTimePassword: expect.stringMatching(/^[a-z2-9-]{20,}$/) as string,
        },
        publicToken: expect.toSatisfy(isTokenShaped) as string,
      },
    });
  });

  it("tells neither again", () => {
    expect(run("up", "deep/er/up.db")).toMatchObject({
      status: 0,
      report: {
        administrator: { email: "admin@hubei-ai.local", oneTimePassword: null },
        publicToken: null,
      },
    });
  });

  it("adds a link for a token given later, once, and is silent about it when it is revoked", () => {
    const settings = { PUBLIC_TOKEN: TOKEN };
    expect(run("up", "deep/er/up.db", settings).report).toMatchObject({ publicToken: TOKEN });
    expect(run("up", "deep/er/up.db", settings).report).toMatchObject({ publicToken: TOKEN });
    const database = new Database(join(folder, "deep/er/up.db"));
    const links = database.prepare('SELECT "label", "tokenHash", "releaseId" FROM "PublicLink"');
    expect(links.all()).toHaveLength(2);
    expect(links.all()).toContainEqual({
      label: "公开链接（PUBLIC_TOKEN）",
      tokenHash: hashToken(TOKEN),
      releaseId: null,
    });
    database.prepare('UPDATE "PublicLink" SET "revokedAt" = "createdAt"').run();
    database.close();
    expect(run("up", "deep/er/up.db", settings)).toMatchObject({
      status: 0,
      report: { publicToken: null },
    });
  });

  it("does not bring back the token of a link that has a new address since", () => {
    const settings = { PUBLIC_TOKEN: TOKEN };
    expect(run("up", "rotated.db", settings).report).toMatchObject({ publicToken: TOKEN });
    const database = new Database(join(folder, "rotated.db"));
    database.exec(
      `INSERT INTO "RetiredToken" SELECT "tokenHash", "id", "createdAt" FROM "PublicLink";
       UPDATE "PublicLink" SET "tokenHash" = 'another';`,
    );
    expect(run("up", "rotated.db", settings)).toMatchObject({
      status: 0,
      report: { publicToken: null },
    });
    expect(database.prepare('SELECT "tokenHash" FROM "PublicLink"').all()).toHaveLength(1);
    database.close();
  });

  it.each([
    ["short", "must have at least 12 characters."],
    ["password1234", "is too common or too easy to guess: take a few unrelated words."],
    ["Hubei-2026-lantern", 'must not contain "hubei", a name that is guessed first.'],
  ])(
    "refuses %s as the first administrator's password, and makes nothing",
    (password, sentence) => {
      const { status, stderr, report } = run("up", "wrong.db", { ADMIN_PASSWORD: password });
      expect(status).toBe(1);
      expect(report).toBeNull();
      expect(stderr.trim()).toBe(`ADMIN_PASSWORD ${sentence}`);
      const database = new Database(join(folder, "wrong.db"), { readonly: true });
      expect(database.prepare('SELECT count(*) AS n FROM "Member"').get()).toEqual({ n: 0 });
      database.close();
    },
  );

  it("makes no new audit key beside a chain: it says where the old one belongs", SLOW, () => {
    expect(run("up", "keyless.db").status).toBe(0);
    const key = join(folder, "keyless.db.audit-secret");
    renameSync(key, `${key}.away`);
    const { status, stderr } = run("up", "keyless.db");
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^The audit secret of this database is missing, .* put back AUDIT_SECRET or the file .*\.\n$/,
    );
    expect(existsSync(key)).toBe(false);
    const other = run("up", "keyless.db", {
      AUDIT_SECRET: "another secret of at least 32 characters",
    });
    expect(other.stderr).toMatch(/^The audit secret is not the one that .*\.\n$/);
    renameSync(`${key}.away`, key);
    expect(run("up", "keyless.db")).toMatchObject({ status: 0, stderr: "" });
  });
});

describe("the seed of `npm run up -- --empty`", () => {
  it("makes an administrator and no plan, and no later start or upgrade loads one", SLOW, () => {
    expect(run("empty", "empty.db")).toMatchObject({
      status: 0,
      stderr: "",
      report: {
        administrator: { oneTimePassword: expect.stringMatching(/^[a-z2-9-]{20,}$/) as string },
        publicToken: null,
        ownPlans: true,
      },
    });
    for (const command of ["empty", "up"] as const) {
      expect(run(command, "empty.db", { PUBLIC_TOKEN: TOKEN })).toMatchObject({
        status: 0,
        report: { administrator: { oneTimePassword: null }, publicToken: null, ownPlans: true },
      });
    }
    const database = new Database(join(folder, "empty.db"), { readonly: true });
    const count = (table: string) =>
      database.prepare(`SELECT count(*) AS n FROM "${table}"`).get() as { n: number };
    expect(["Plan", "Source", "Calibre", "PublicLink"].map((table) => count(table).n)).toEqual([
      ...[0, 0, 0, 0],
    ]);
    expect(count("Member").n).toBe(1);
    database.close();
  });

  it("refuses over a site that has the plan already, and changes nothing", () => {
    expect(run("empty", "deep/er/up.db")).toMatchObject({
      status: 1,
      report: null,
      stderr: expect.stringMatching(/^The database has the plan .* already: .*\n$/) as string,
    });
  });
});

describe("the seed of `npm run demo`", () => {
  it("keeps the data, takes the given password and token", () => {
    const settings = { DEMO_PASSWORD: "a-demo-password", PUBLIC_TOKEN: TOKEN };
    const report = {
      administrator: { email: "admin@demo.local", oneTimePassword: null },
      publicToken: TOKEN,
      demoPassword: null,
      notes: [],
    };
    expect(run("demo", "demo.db", settings)).toEqual({ status: 0, stderr: "", report });
    expect(run("demo", "demo.db", settings)).toEqual({ status: 0, stderr: "", report });
  });

  it("refuses a common password for the accounts", () => {
    const { status, stderr } = run("demo", "common.db", { DEMO_PASSWORD: "demo12345678" });
    expect(status).toBe(1);
    expect(stderr.trim()).toMatch(/^DEMO_PASSWORD is too common/);
  });

  it("never mixes with a database of published figures, and leaves nothing behind there", () => {
    run("up", "facts.db");
    const { status, stderr } = run("demo", "facts.db");
    expect(status).toBe(1);
    expect(stderr).toContain("published figures");
    const database = new Database(join(folder, "facts.db"), { readonly: true });
    const sql = `SELECT count(*) AS n FROM "Member" WHERE "email" LIKE '%@demo.local'`;
    expect(database.prepare(sql).get()).toEqual({ n: 0 });
    database.close();
  });
});
