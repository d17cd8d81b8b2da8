// Runs apart: it changes the settings of this process.
import { randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, describe, expect, inject, it } from "vitest";

import { recordAudit } from "@/lib/audit/record-audit";
import { verifyChain } from "@/lib/audit/verify-chain";
import { makeBackup } from "@/lib/backups/make-backup";
import { restoreBackup } from "@/lib/backups/restore-backup";
import { withSettings } from "@/lib/config/env";
import { closeDatabase, readSnapshot, writeTransaction } from "@/lib/db/client";
import { countPending, MIGRATIONS } from "@/lib/db/ground/migrations";
import { applyMigrations } from "@/lib/db/migrate";
import { migratePostgres } from "@/lib/db/postgres/migrate-postgres";
import { copyPostgres, dropPostgres } from "@/tests/support/databases/postgres-server";

const server = inject("postgresTemplate");

/** The first migration that the earlier version has not. */
const NEWER = "20261128013000_sign_on";

const AUDIT_SECRET = "a-key-for-the-audit-of-an-earlier-version";

// In the projects of SQLite there is no server.
describe.skipIf(server === undefined)("A PostgreSQL that an earlier version has written", () => {
  const folder = mkdtempSync(join(tmpdir(), "earlier-postgres-test-"));
  const name = `earlier_${randomBytes(6).toString("hex")}`;
  const backups = join(folder, "backups");
  const file = join(folder, "restored", "site.db");

  afterAll(async () => {
    await closeDatabase();
    await dropPostgres(server!, name);
    rmSync(folder, { recursive: true, force: true });
  });

  it("is backed up before its upgrade, and that backup becomes a site of this version", async () => {
    await copyPostgres(server!, name, "template0");
    const at = new URL(server!);
    at.pathname = name;
    const url = at.href;
    const applied = await migratePostgres(url, earlierVersion(folder));
    expect(applied.length).toBeGreaterThan(0);
    expect(applied).not.toContain(NEWER);
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(
      `INSERT INTO "Member" ("id", "name", "email", "role", "createdAt", "updatedAt")
       VALUES ('m1', '张三', 'm1@example.test', 'admin', now(), now())`,
    );
    await client.end();
    await closeDatabase();

    await withSettings({ DATABASE_URL: url, DATA_FOLDER: folder, AUDIT_SECRET }, async () => {
      await writeTransaction((tx) =>
        recordAudit(tx, {
          at: new Date(),
          actorId: "m1",
          action: "member.created",
          subjectType: "member",
          subjectId: "m1",
        }),
      );
      const options = { url, folder: backups, secrets: null, keep: null };
      const { manifest } = await makeBackup(options);
      expect(manifest.audit.holds).toBe(true);
      expect(manifest.audit.newest).not.toBeNull();
      expect(await migratePostgres(url)).toContain(NEWER);
      const upgraded = await makeBackup({ ...options, folder: join(folder, "later") });
      expect(upgraded.manifest.audit).toEqual(manifest.audit);
    });

    await withSettings({ DATABASE_URL: `file:${file}`, AUDIT_SECRET }, async () => {
      await restoreBackup({ url: `file:${file}`, folder: backups, secrets: null, asItIs: false });
      expect(countPending(file)).toBeGreaterThan(0);
      await applyMigrations(`file:${file}`);
      await closeDatabase();
      const members = await readSnapshot((tx) => tx.member.findMany());
      expect(members.map(({ id, name: called }) => [id, called])).toEqual([["m1", "张三"]]);
      expect((await verifyChain()).broken).toBeNull();
      await closeDatabase();
    });
  });
});

/** A root with the migrations of both databases up to the one before `NEWER`. */
function earlierVersion(folder: string): string {
  const root = join(folder, "earlier");
  for (const below of Object.values(MIGRATIONS)) {
    cpSync(below, join(root, below), {
      recursive: true,
      filter: (path) => !path.includes("_") || nameOf(path) < NEWER,
    });
  }
  return root;
}

/** `20261128013000_sign_on` of a path below it. */
function nameOf(path: string): string {
  return /\d{14}_\w+/.exec(path)?.[0] ?? "";
}
