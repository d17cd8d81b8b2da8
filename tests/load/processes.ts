import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

export interface Running {
  address: string;
  pid: number;
  /** From the start of the process to its first answer, in milliseconds. */
  startedIn: number;
  stop: () => Promise<void>;
}

/** Serves the built application over a database, as `npm run up` does. */
export function startSite(
  databaseUrl: string,
  port: number,
  more: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const next = join(process.cwd(), "node_modules/next/dist/bin/next");
  const args = ["--dns-result-order=ipv4first", next, "start", "-H", "localhost", "-p", `${port}`];
  const env = { ...more, DATABASE_URL: databaseUrl, NODE_ENV: "production" };
  return start(args, port, "/api/v1/health", env);
}

/** Serves one file from plain Node, without any framework, and others beside it by their addresses. */
export function startStatic(
  file: string,
  port: number,
  beside: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const others = Object.entries(beside).flat();
  return start(["tests/load/static-server.mjs", file, `${port}`, ...others], port, "/", {});
}

async function start(
  args: readonly string[],
  port: number,
  path: string,
  env: Readonly<Record<string, string>>,
): Promise<Running> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const address = `http://127.0.0.1:${port}`;
  await untilAnswered(`${address}${path}`, child);
  const startedIn = performance.now() - begun;
  return { address, pid: child.pid ?? 0, startedIn, stop: () => end(child) };
}

async function untilAnswered(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The server for ${url} ended with code ${child.exitCode} before it answered.`);
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => {
      resolve();
    });
    child.kill("SIGTERM");
  });
}
