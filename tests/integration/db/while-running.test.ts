import { readdirSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";

import { createLinkAction } from "@/app/[locale]/(workspace)/settings/links/actions";
import { databaseFile } from "@/lib/config/database-url";
import { forgetEnv } from "@/lib/config/env";
import { libraryClient, readSnapshot } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { createMember, createPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

const session = vi.hoisted((): { actor: unknown } => ({ actor: null }));

// The session is what the browser sends; everything behind it is real.
vi.mock("@/lib/auth/session", () => ({ requireActor: () => Promise.resolve(session.actor) }));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));
// One request: an action leaves its answer there for the page that comes with it.
vi.mock("next/headers", () => {
  const sent = new Headers();
  return { headers: () => Promise.resolve(sent) };
});

let database: TestDatabase;
let admin: Actor;
let code: string;
const log = vi.spyOn(console, "error").mockImplementation(() => undefined);

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin");
  session.actor = admin;
  code = (await createPlan()).code;
  expect(await create("第一个")).toMatchObject({ status: "done" });
});
afterEach(() => log.mockClear());
afterAll(async () => {
  log.mockRestore();
  await database.cleanup();
});

async function create(label: string) {
  const form = new FormData();
  const fields = { planCode: code, label, expires: "on", expiresOn: "2026-12-20", release: "" };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return createLinkAction({ status: "idle" }, form);
}

/** What a form gets that cannot be kept now: a sentence, and what was typed. */
const unavailable = (key: string, label: string) => ({
  status: "failed",
  code: "unavailable",
  message: { key },
  values: expect.objectContaining({ label }) as unknown,
});

const labels = async () =>
  (await readSnapshot((tx) => tx.publicLink.findMany())).map(({ label }) => label);

it("a form is told that the database is busy, keeps what was typed, and works afterwards", async () => {
  const other = new Database(databaseFile(database.url));
  other.exec("BEGIN IMMEDIATE");
  expect(await create("第二个")).toMatchObject(unavailable("errors.databaseBusy", "第二个"));
  // Pages are read meanwhile.
  expect(await labels()).toEqual(["第一个"]);
  other.exec("ROLLBACK");
  other.close();
  expect(await create("第二个")).toMatchObject({ status: "done" });
});

it("a form is told that the disk is full, nothing is kept by half, and works once there is room", async () => {
  const [pages] = await libraryClient().$queryRaw<{ page_count: bigint }[]>`PRAGMA page_count`;
  const limit = (count: bigint | number) =>
    libraryClient().$queryRawUnsafe(`PRAGMA max_page_count=${count}`);
  await limit(pages!.page_count);
  const before = await labels();
  const kept: string[] = [];
  // The last page has room for some.
  for (let n = 0; n < 60; n += 1) {
    const label = `装满磁盘的链接之${n}`;
    const answer = await create(label);
    if (answer.status === "done") {
      kept.push(label);
      continue;
    }
    expect(answer).toMatchObject(unavailable("errors.databaseFull", label));
    break;
  }
  expect(kept.length).toBeLessThan(60);
  expect((await labels()).sort()).toEqual([...before, ...kept].sort());
  await limit(1_000_000);
  expect(await create("有地方了")).toMatchObject({ status: "done" });
});

it("a form is told of a missing audit key, none is made, and works once it is back", async () => {
  const file = databaseFile(database.url);
  const before = process.env.AUDIT_SECRET;
  process.env.AUDIT_SECRET = "";
  forgetEnv();
  const folder = dirname(file);
  try {
    renameSync(`${file}.audit-secret`, `${file}.kept`);
    expect(await create("没有密钥")).toMatchObject(unavailable("errors.auditKey", "没有密钥"));
    expect(readdirSync(folder).filter((name) => name.includes("audit-secret"))).toEqual([]);
    process.env.AUDIT_SECRET = "another secret of at least 32 characters";
    forgetEnv();
    expect(await create("别的密钥")).toMatchObject(unavailable("errors.auditKey", "别的密钥"));
    expect(await labels()).not.toContain("别的密钥");
  } finally {
    if (before === undefined) delete process.env.AUDIT_SECRET;
    else process.env.AUDIT_SECRET = before;
    renameSync(`${file}.kept`, `${file}.audit-secret`);
    forgetEnv();
  }
  expect(await create("密钥回来了")).toMatchObject({ status: "done" });
});
