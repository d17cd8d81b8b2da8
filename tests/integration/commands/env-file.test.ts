import { execFile, spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { settingNames } from "@/lib/config/env-file.mjs";
import { freePort } from "@/tests/support/free-port";

/** The project as it lies here, but for a `.env` of its own. */
const folder = mkdtempSync(join(tmpdir(), "hubei-env-"));
for (const name of readdirSync(".").filter(
  (each) => !/^\.(env|git|next)/.test(each) || each === ".env.example",
)) {
  symlinkSync(join(process.cwd(), name), join(folder, name));
}
// Where the packages are not installed by the commands themselves, each command below would install them in `folder`.
beforeAll(async () => {
  const script = 'import("./lib/commands/install.mjs").then(({ install }) => install())';
  await promisify(execFile)(process.execPath, ["-e", script]);
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command over a `.env`; what the environment of the tests sets itself is taken away first. */
async function run(args: readonly string[], file: string | null, env: Record<string, string> = {}) {
  if (file !== null) writeFileSync(join(folder, ".env"), file);
  const rest = Object.entries(process.env).filter(([name]) => !settingNames().includes(name));
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...Object.fromEntries(rest), ...env } as NodeJS.ProcessEnv,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let text = "";
  child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, said: text.trim() };
}

const WRONG: readonly [string, string, RegExp][] = [
  ["PORT", "PORT=99999", /^PORT is "99999"/],
  ["DATABASE_URL", "DATABASE_URL=mysql://x", /^DATABASE_URL must be a SQLite file address/],
  ["APP_URL", 'APP_URL="https://x.example/path"', /^APP_URL must be an address without path/],
  ["AUTH_SECRET", "AUTH_SECRET=short", /^AUTH_SECRET must have at least 32/],
  ["AUDIT_SECRET", "AUDIT_SECRET=short", /^AUDIT_SECRET must have at least 32/],
  ["ADMIN_EMAIL", "export ADMIN_EMAIL=nobody", /^ADMIN_EMAIL must be an e-mail address/],
  ["PUBLIC_TOKEN", "PUBLIC_TOKEN=abc", /^PUBLIC_TOKEN must be 32 random bytes/],
];

describe.each([
  ["up", ["lib/commands/up.mjs"]],
  ["demo", ["lib/commands/demo.mjs"]],
  ["dev", ["lib/commands/dev.mjs"]],
])("npm run %s", (_name, args) => {
  it("takes every setting from .env, and names all that are wrong there", async () => {
    const [port, ...others] = WRONG;
    expect((await run(args, `# settings\r\n${port![1]}\r\n`)).said).toMatch(port![2]);
    const file = [`PORT=${await freePort()}`, ...others.map(([, line]) => line)].join("\n");
    const { code, said } = await run(args, `\uFEFF${file}`);
    expect(code).toBe(1);
    const lines = said.split("\n");
    for (const [, , sentence] of others)
      expect(lines.some((line) => sentence.test(line))).toBe(true);
    expect(lines).toHaveLength(others.length);
  });
});

it.each([
  ["up", "ADMIN_PASSWORD"],
  ["demo", "DEMO_PASSWORD"],
])(
  "npm run %s takes %s from .env, and refuses it where the account would get it",
  async (command, name) => {
    const file = `PORT=${await freePort()}\nDATABASE_URL=file:made-here/${command}.db\n${name}=short`;
    const { code, said } = await run([`lib/commands/${command}.mjs`], file);
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`^${name} must have at least 12`));
  },
);

describe("npm run audit:verify", () => {
  const verify = ["lib/commands/run.mjs", "lib/commands/deployed/audit-verify.ts"];

  it("takes the database from .env, and rather from the environment", async () => {
    const file = "DATABASE_URL=file:data-of-the-file/x.db";
    expect(await run(verify, file)).toEqual({
      code: 1,
      said: expect.stringMatching(
        /^There is no database at .*\/data-of-the-file\/x\.db\.$/,
      ) as string,
    });
    const { said } = await run(verify, file, { DATABASE_URL: "file:another/y.db" });
    expect(said).toMatch(/^There is no database at .*\/another\/y\.db\.$/);
  });

  it("says in one sentence where .env cannot be read", async () => {
    rmSync(join(folder, ".env"), { force: true });
    mkdirSync(join(folder, ".env"));
    const { code, said } = await run(["lib/commands/up.mjs"], null);
    rmSync(join(folder, ".env"), { recursive: true });
    expect(code).toBe(1);
    expect(said).toMatch(/^The settings in .*\.env cannot be read \(EISDIR\)\.$/);
  });
});

it("lists in .env.example what is read, and nothing else", () => {
  const files = ["lib/config/env.ts", "lib/config/sign-on-settings.ts"];
  const schema = files.map((file) => readFileSync(file, "utf8")).join("\n");
  const read = [...schema.matchAll(/^ +([A-Z_]+): /gm)].map(([, name]) => name);
  expect(settingNames().sort()).toEqual([...read, "CHROMIUM_PATH"].sort());
});
