// Runs apart: it changes the settings of this process.
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { getPlanAssessment } from "@/lib/assessment/load/queries";
import { makeBackup } from "@/lib/backups/make-backup";
import { moveToPostgres } from "@/lib/backups/move-to-postgres";
import { restoreBackup } from "@/lib/backups/restore-backup";
import { withSettings } from "@/lib/config/env";
import { closeDatabase, readSnapshot } from "@/lib/db/client";
import { evidenceFolder } from "@/lib/evidence/evidence-folder";
import { verifyEvidence } from "@/lib/seals/verify-evidence";
import { copyPostgres, dropPostgres } from "@/tests/support/databases/postgres-server";
import { createFactsWorld, factsPlace } from "@/tests/support/facts-world";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

const server = inject("postgresTemplate");

/** A file of evidence, named as the site names it. */
const SCAN = createHash("sha256").update("a scan").digest("hex");

// In the projects of SQLite there is no server.
describe.skipIf(server === undefined)("A site on PostgreSQL", () => {
  const folder = mkdtempSync(join(tmpdir(), "postgres-backups-test-"));
  const backups = join(folder, "backups");
  const made: string[] = [];
  let database: TestDatabase;
  let analyst: Actor;
  let asOf: string;
  /** What the site on PostgreSQL says of itself, before anything is copied. */
  let before: unknown;

  beforeAll(async () => {
    database = await useTestDatabase();
    analyst = await createFactsWorld();
    asOf = new Date().toISOString();
    mkdirSync(evidenceFolder(database.url), { recursive: true });
    writeFileSync(join(evidenceFolder(database.url), SCAN), "a scan");
    before = await account();
  });
  afterAll(async () => {
    await database.cleanup();
    for (const name of made) await dropPostgres(server!, name);
    rmSync(folder, { recursive: true, force: true });
  });

  async function emptyPostgres(): Promise<string> {
    const name = `moved_${randomBytes(6).toString("hex")}`;
    await copyPostgres(server!, name, "template0");
    made.push(name);
    const url = new URL(server!);
    url.pathname = name;
    return url.href;
  }

  /** Everything by which two databases would differ: figures judged, chain, seals, and where its next event stands. */
  async function account() {
    const { chain, findings, rows, releases } = await verifyEvidence();
    const assessment = await getPlanAssessment(analyst, factsPlace().plan, { asOf, year: 2025 });
    const members = await readSnapshot((tx) => tx.member.count());
    return {
      head: chain.head,
      broken: chain.broken,
      findings,
      rows,
      releases,
      assessment,
      members,
    };
  }

  async function at<Result>(url: string, data: string, task: () => Promise<Result>) {
    await closeDatabase();
    const settings = { DATABASE_URL: url, DATA_FOLDER: data };
    try {
      return await withSettings(settings, task);
    } finally {
      await closeDatabase();
    }
  }

  const restore = (url: string, from = backups) =>
    restoreBackup({ url, folder: from, secrets: null, asItIs: false });

  it("is backed up as a file of SQLite that says the same", async () => {
    const { manifest } = await makeBackup({
      url: database.url,
      folder: backups,
      secrets: null,
      keep: null,
    });
    expect(manifest.audit.holds).toBe(true);
    expect(manifest.files.map(({ path }) => path)).toContain(`evidence/${SCAN}`);

    const url = `file:${join(folder, "as-a-file", "site.db")}`;
    await restore(url);
    expect(await at(url, folder, account)).toEqual(before);
  });

  it("is put back into an empty PostgreSQL and says the same, its files too", async () => {
    const url = await emptyPostgres();
    const data = join(folder, "restored");
    await at(url, data, async () => {
      await restore(url);
      expect(await account()).toEqual(before);
      expect(readFileSync(join(evidenceFolder(url), SCAN), "utf8")).toBe("a scan");
    });
  });

  it("has every trigger, key and check again after it was put back", async () => {
    const url = await emptyPostgres();
    await at(url, join(folder, "guarded"), () => restore(url));
    const client = new Client({ connectionString: url });
    await client.connect();
    const asked = async (sql: string) =>
      (await client.query<{ found: number }>(sql)).rows[0]?.found;
    expect(
      await asked(
        `SELECT count(*)::int AS "found" FROM "pg_trigger" WHERE NOT "tgisinternal" AND "tgenabled" <> 'O'`,
      ),
    ).toBe(0);
    expect(
      await asked(
        `SELECT count(*)::int AS "found" FROM "pg_constraint" WHERE "contype" = 'f' AND ("condeferrable" OR NOT "convalidated")`,
      ),
    ).toBe(0);
    await expect(client.query(`DELETE FROM "AuditEvent"`)).rejects.toThrow(/never deleted/);
    await client.end();
  });

  it("is not put over data, and changes nothing there", async () => {
    await expect(restore(database.url)).rejects.toThrow(
      /holds data already \(\w+\): nothing is put over data/,
    );
    expect(await account()).toEqual(before);
  });

  it("keeps nothing of a backup that PostgreSQL cannot hold", async () => {
    const url = `file:${join(folder, "torn", "site.db")}`;
    await restore(url);
    const file = new Database(join(folder, "torn", "site.db"));
    // No text of PostgreSQL can hold the character 0.
    file.prepare(`UPDATE "Member" SET "name" = 'a' || char(0) WHERE "id" = ?`).run(analyst.id);
    file.close();
    const torn = join(folder, "torn-backups");
    await makeBackup({ url, folder: torn, secrets: null, keep: null });
    const to = await emptyPostgres();
    const data = join(folder, "refused");
    await at(to, data, async () => {
      await expect(
        restoreBackup({ url: to, folder: torn, secrets: null, asItIs: true }),
      ).rejects.toThrow(/does not take rows of the table Member: /);
      expect(existsSync(evidenceFolder(to))).toBe(false);
      // Still empty: a sound one can be put there.
      await restore(to);
    });
  });

  describe("moved from its file", () => {
    const file = join(folder, "moved", "site.db");

    beforeAll(async () => {
      await restore(`file:${file}`);
    });

    const move = (to: string) => moveToPostgres({ from: `file:${file}`, to, asItIs: false });

    it("is refused while a site has the file open", async () => {
      const site = new Database(file);
      site.pragma("journal_mode = WAL");
      site.prepare(`SELECT 1 FROM "Plan"`).get();
      const to = await emptyPostgres();
      await at(to, join(folder, "open"), async () => {
        await expect(move(to)).rejects.toThrow(/is in use: stop the site first/);
      });
      site.close();
    });

    it("is refused under another key of the audit", async () => {
      writeFileSync(`${file}.audit-secret`, "c".repeat(40));
      const to = await emptyPostgres();
      await at(to, join(folder, "another-key"), async () => {
        await expect(move(to)).rejects.toThrow(/AUDIT_SECRET is another key than .*audit-secret/);
      });
      rmSync(`${file}.audit-secret`);
    });

    it("says the same there, goes on in the chain, and is never moved over", async () => {
      const to = await emptyPostgres();
      const data = join(folder, "moved-data");
      await at(to, data, async () => {
        const { audit } = await move(to);
        expect(audit.holds).toBe(true);
        expect(await account()).toEqual(before);
        expect(readFileSync(join(evidenceFolder(to), SCAN), "utf8")).toBe("a scan");
        expect(existsSync(join(data, "postgres.moving"))).toBe(false);
        await expect(move(to)).rejects.toThrow(/holds data already/);
        expect(await account()).toEqual(before);
      });
      expect(existsSync(file)).toBe(true);
    });
  });
});
