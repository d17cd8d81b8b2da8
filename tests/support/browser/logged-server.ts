import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

import { copyDatabase } from "./copy-database.mjs";
import { FOLDER, type TestServer } from "./servers";

/** The built site over a copy of another test server's database, with everything that it writes to its log. */
export interface LoggedServer {
  address: string;
  database: string;
  /** Whatever it has written on standard output and standard error so far. */
  log: () => string;
  stop: () => Promise<void>;
}

export async function startLogged(original: TestServer, place: number): Promise<LoggedServer> {
  const port = Number(new URL(original.address).port) + place;
  const database = join(FOLDER, `logged-${place}.db`);
  await copyDatabase(original.database, database);
  const next = join(process.cwd(), "node_modules/next/dist/bin/next");
  const args = ["--dns-result-order=ipv4first", next, "start", "-H", "localhost", "-p", `${port}`];
  const env = { ...process.env, DATABASE_URL: `file:${database}`, NODE_ENV: "production" as const };
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => written.push(text));
  }
  const address = `http://127.0.0.1:${port}`;
  await untilHealthy(address, child);
  return { address, database, log: () => written.join(""), stop: () => end(child) };
}

async function untilHealthy(address: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`${address}/api/v1/health`).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The server at ${address} ended with code ${child.exitCode}.`);
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    if (child.exitCode === null) child.kill("SIGTERM");
    else resolve();
  });
}
