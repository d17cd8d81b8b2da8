import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { freePort } from "@/tests/support/free-port";

const database = `file:${join(mkdtempSync(join(tmpdir(), "hubei-settings-")), "test.db")}`;

/** Runs a command that must refuse; what it says on its error output, without npm's own lines. */
async function refusal(command: string, env: Record<string, string>) {
  const port = String(await freePort());
  const child = spawn(process.execPath, [`lib/commands/${command}.mjs`], {
    env: { ...process.env, DATABASE_URL: database, PORT: port, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let text = "";
  child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, sentences: text.trim().split("\n") };
}

describe.each(["up", "demo"])("npm run %s", (command) => {
  it.each<[string, Record<string, string>, RegExp]>([
    ["a port that is no number", { PORT: "abc" }, /^PORT is "abc": .*between 1 and 65535\.$/],
    ["a port out of range", { PORT: "70000" }, /^PORT is "70000"/],
    [
      "a database that is no SQLite file",
      { DATABASE_URL: "mysql://x" },
      /^DATABASE_URL must be a SQLite file address/,
    ],
    [
      "an address that is none",
      { APP_URL: "example" },
      /^APP_URL must be an http or https address/,
    ],
    [
      "an address with a path",
      { APP_URL: "https://targets.example.org/ai" },
      /^APP_URL must be an address without path or query, such as /,
    ],
    [
      "an address with a query",
      { APP_URL: "https://targets.example.org/?plan=1" },
      /^APP_URL must be an address without path or query, such as /,
    ],
    ["an e-mail that is none", { ADMIN_EMAIL: "admin" }, /^ADMIN_EMAIL must be an e-mail address/],
    [
      "a token that is no token",
      { PUBLIC_TOKEN: "abc" },
      /^PUBLIC_TOKEN must be 32 random bytes in base64url/,
    ],
  ])("refuses %s in one sentence", async (_name, env, sentence) => {
    const { code, sentences } = await refusal(command, env);
    expect(code).toBe(1);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(sentence);
  });

  it("refuses a port in use in one sentence", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { code, sentences } = await refusal(command, { PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(sentences).toEqual([
      `Port ${port} is in use: end the program that uses it, or set PORT to another number.`,
    ]);
  });
});
