// Runs apart: it watches the requests of its whole process, and changes what its console writes.
import { createServer, get, type Server } from "node:http";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";

import { recordAudit, requireChainKey } from "@/lib/audit/record-audit";
import { backupName } from "@/lib/backups/list-backups";
import { databaseFile } from "@/lib/config/database-url";
import { forgetEnv, withSettings } from "@/lib/config/env";
import { prepareProcess } from "@/lib/config/prepare-process";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { checkReadiness } from "@/lib/watch/readiness";
import { watchRequests } from "@/lib/watch/watch-requests";
import { freePort } from "@/tests/support/free-port";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

const TOKEN = "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE";
let database: TestDatabase;
let server: Server;
let metricsPort: number;
const written: string[] = [];

beforeAll(async () => {
  database = await useTestDatabase();
  await writeTransaction(requireChainKey);
  metricsPort = await freePort();
  vi.stubEnv("LOG_LEVEL", "info");
  vi.stubEnv("METRICS_PORT", String(metricsPort));
  forgetEnv();
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => written.push(String(chunk)) > 0);
  prepareProcess();
  watchRequests();
  server = createServer((request, response) => {
    void answer(request.url ?? "").then(() => response.end("answered"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  server.close();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await database.cleanup();
});

/** As a route does: waits for the database, writes an event, and has something to say about a link. */
async function answer(url: string): Promise<void> {
  await writeTransaction((tx) =>
    recordAudit(tx, {
      at: new Date(),
      actorId: null,
      action: "link.used",
      subjectType: "public-link",
      subjectId: "watched",
      detail: { count: 1 },
    }),
  );
  console.error("could not draw", new Error(`the chart of ${url.split("?", 1)[0]}`));
}

interface Answer {
  id: string;
  status: number;
  body: string;
}

function ask(port: number, path: string): Promise<Answer> {
  const headers = {
    cookie: "hubei.session_token=cookie-of-a-member",
    authorization: "Basic bXk6cHc=",
  };
  return new Promise((resolve, reject) => {
    get({ port, host: "127.0.0.1", path, headers }, (response) => {
      void text(response).then((body) => {
        const id = String(response.headers["x-request-id"]);
        resolve({ id, status: response.statusCode ?? 0, body });
      });
    }).on("error", reject);
  });
}

const askSite = (path: string) => ask((server.address() as AddressInfo).port, path);
const lines = () =>
  written
    .join("")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as object);

describe("a request", () => {
  it("has one id in its answer, in every line of the log and in the audit", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => askSite("/figures")));
    const ids = answers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    const events = await readSnapshot((tx) =>
      tx.auditEvent.findMany({ where: { subjectId: "watched" } }),
    );
    const recorded = events.map(
      ({ detail }) => (JSON.parse(detail) as { request: string }).request,
    );
    expect(recorded.toSorted()).toEqual(ids.toSorted());
    await vi.waitFor(() => {
      for (const id of ids) {
        const own = lines().filter((line) => "request" in line && line.request === id);
        expect(own).toMatchObject([{ level: "error" }, { msg: "answered", status: 200 }]);
      }
    });
  });

  it("leaves neither token, query, cookie nor password in the log", async () => {
    await askSite(`/p/${TOKEN}/pillars?password=typed-words`);
    await vi.waitFor(() => expect(written.join("")).toContain('"path":"/p/[link]/pillars"'));
    for (const secret of ["typed-words", "cookie-of-a-member", "bXk6cHc", TOKEN]) {
      expect(written.join("")).not.toContain(secret);
    }
  });

  it("is measured by its class, on a port of its own that answers nothing else", async () => {
    const { status, body } = await ask(metricsPort, "/metrics");
    expect(status).toBe(200);
    expect(body).toMatch(/hubei_request_seconds_count\{route="member-page",status="2xx"\} 3/);
    expect(body).toMatch(/hubei_write_wait_seconds_count \d+/);
    expect(body).toMatch(/nodejs_eventloop_lag_seconds/);
    expect(body).not.toContain(TOKEN);
    expect((await ask(metricsPort, "/")).status).toBe(404);
  });
});

describe("readiness", () => {
  it("says yes where all is well, and looks after backups only where there is a folder", async () => {
    expect(await checkReadiness()).toEqual({
      status: "ready",
      checks: {
        migrations: "ok",
        write: "ok",
        disk: "ok",
        auditKey: "ok",
        backup: "off",
        messages: "off",
      },
    });
  });

  it.each([
    ["no backup on the first day", null, 0, "ok"],
    ["no backup two days after the first event", null, 48, "failed"],
    ["a backup of an hour ago", 1, 48, "ok"],
    ["a backup of two days ago", 48, 0, "failed"],
  ])("with %s", async (_name, hours, later, expected) => {
    const folder = mkdtempSync(join(tmpdir(), "ready-test-"));
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + later * 3_600_000 });
    onTestFinished(() => void vi.useRealTimers());
    if (hours !== null) {
      const backup = join(folder, backupName(new Date(Date.now() - hours * 3_600_000)));
      mkdirSync(backup);
      writeFileSync(join(backup, "manifest.json"), "{}");
    }
    const { status, checks } = await withSettings({ BACKUP_FOLDER: folder }, checkReadiness);
    expect(checks.backup).toBe(expected);
    expect(status).toBe(expected === "ok" ? "ready" : "not-ready");
  });

  it.each([
    ["a minute", 1, "ok"],
    ["two hours", 120, "late"],
  ])("stays ready with a message that waits for %s", async (_name, minutes, expected) => {
    const createdAt = new Date(Date.now() - minutes * 60_000);
    await writeTransaction((tx) => tx.outboxMessage.create({ data: waitingMessage(createdAt) }));
    const settings = { SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "site@example.test" };
    const [{ status, checks }, { body }] = await withSettings(settings, async () => [
      await checkReadiness(),
      await ask(metricsPort, "/metrics"),
    ]);
    await writeTransaction((tx) => tx.outboxMessage.deleteMany());
    expect({ status, messages: checks.messages }).toEqual({ status: "ready", messages: expected });
    expect(body).toContain('hubei_outbox_messages{state="waiting"} 1');
    const age = Number(/^hubei_outbox_oldest_seconds (\S+)/m.exec(body)?.[1]);
    expect(Math.round(age / 60)).toBe(minutes);
  });

  it("says no while somebody else holds the database", async () => {
    const other = new Database(databaseFile(database.url));
    other.exec("BEGIN IMMEDIATE");
    const { status, checks } = await checkReadiness();
    other.close();
    expect({ status, write: checks.write }).toEqual({ status: "not-ready", write: "failed" });
  });

  it("says no under another key of the audit", async () => {
    const { checks } = await withSettings({ AUDIT_SECRET: "x".repeat(40) }, checkReadiness);
    expect(checks.auditKey).toBe("failed");
  });
});

function waitingMessage(createdAt: Date) {
  return {
    id: "waiting",
    key: "waiting",
    kind: "released",
    thread: "released",
    channel: "webhook",
    detail: "{}",
    createdAt,
    state: "waiting",
    nextAt: createdAt,
  };
}
