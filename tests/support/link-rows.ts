import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import Database from "better-sqlite3";

import { hashToken, newToken } from "@/lib/links/door/token";

/** What a link is to be, beside open to everything of the latest release. */
export interface LinkRow {
  release?: number;
  indicators?: readonly string[];
  origins?: readonly string[];
  password?: string;
  expired?: boolean;
  revoked?: boolean;
  listed?: boolean;
  /** Its token was another one before; `token` is that one. */
  rotated?: boolean;
}

const PAST = "2026-01-01T00:00:00.000+00:00";

/** Links written past the program, into the database of a server that runs: states that no form makes at once. */
export class LinkRows {
  readonly #db: Database.Database;
  readonly #made: string[] = [];

  constructor(
    path: string,
    private readonly plan: string,
  ) {
    this.#db = new Database(path, { timeout: 20_000 });
  }

  /** Gives the token. */
  async make(row: LinkRow = {}): Promise<string> {
    const token = newToken();
    const id = randomUUID();
    const { id: planId } = this.#db
      .prepare(`SELECT "id" FROM "Plan" WHERE "code" = ?`)
      .get(this.plan) as { id: string };
    const release = this.#db
      .prepare(`SELECT "id" FROM "Release" WHERE "planId" = ? AND "number" = ?`)
      .get(planId, row.release ?? 0) as { id: string } | undefined;
    const { id: createdById } = this.#db
      .prepare(`SELECT "id" FROM "Member" WHERE "role" = 'admin' LIMIT 1`)
      .get() as { id: string };
    const columns = {
      id,
      planId,
      createdById,
      label: "测试",
      createdAt: PAST,
      tokenHash: hashToken(token),
      releaseId: release?.id ?? null,
      indicators: row.indicators === undefined ? null : JSON.stringify(row.indicators),
      origins: JSON.stringify(row.origins ?? []),
      passwordHash: row.password === undefined ? null : await hash(row.password),
      expiresAt: row.expired === true ? PAST : null,
      revokedAt: row.revoked === true ? PAST : null,
      listed: row.listed === true ? 1 : 0,
    };
    const names = Object.keys(columns);
    this.#db
      .prepare(
        `INSERT INTO "PublicLink" (${names.map((name) => `"${name}"`).join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
      )
      .run(...Object.values(columns));
    this.#made.push(id);
    if (row.rotated === true) this.#rotate(id, token);
    return token;
  }

  /** Makes a link that has been open into something else. */
  async change(token: string, to: LinkRow): Promise<void> {
    const set = (column: string, value: string) =>
      this.#db
        .prepare(`UPDATE "PublicLink" SET "${column}" = ? WHERE "tokenHash" = ?`)
        .run(value, hashToken(token));
    if (to.revoked === true) set("revokedAt", PAST);
    if (to.expired === true) set("expiresAt", PAST);
    if (to.password !== undefined) set("passwordHash", await hash(to.password));
    if (to.rotated === true) {
      const { id } = this.#db
        .prepare(`SELECT "id" FROM "PublicLink" WHERE "tokenHash" = ?`)
        .get(hashToken(token)) as { id: string };
      this.#rotate(id, token);
    }
  }

  /** Ends every link made here. */
  end(): void {
    for (const id of this.#made) {
      this.#db
        .prepare(
          `UPDATE "PublicLink" SET "revokedAt" = ?, "listed" = 0 WHERE "id" = ? AND "revokedAt" IS NULL`,
        )
        .run(PAST, id);
    }
  }

  close(): void {
    this.end();
    this.#db.close();
  }

  #rotate(id: string, token: string): void {
    this.#db.prepare(`INSERT INTO "RetiredToken" VALUES (?, ?, ?)`).run(hashToken(token), id, PAST);
    this.#db
      .prepare(`UPDATE "PublicLink" SET "tokenHash" = ? WHERE "id" = ?`)
      .run(hashToken(newToken()), id);
  }
}
