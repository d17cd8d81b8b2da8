import { spawn, type ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import { expect } from "@playwright/test";

import type { TestServer } from "./servers";

/**
 * Starts a server that is not among those started for all, over a fresh copy of its database; gives the command that
 * serves it, once it answers.
 */
export async function startServer(server: TestServer): Promise<ChildProcess> {
  const { address, command, database, env } = server;
  for (const suffix of ["", "-wal", "-shm"]) rmSync(`${database}${suffix}`, { force: true });
  const [, ...args] = command.split(" ");
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const answers = async () => {
    const answer = await fetch(`${address}/api/v1/health`).catch(() => null);
    return answer?.ok === true;
  };
  await expect.poll(answers, { timeout: 120_000 }).toBe(true);
  return child;
}
