import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { forgetEnv } from "@/lib/config/env";
import { authSecret } from "@/lib/config/secret";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "secret-"));
  vi.stubEnv("DATABASE_URL", `file:${join(folder, "sub", "app.db")}`);
  vi.stubEnv("AUTH_SECRET", "");
  forgetEnv();
});

afterEach(async () => {
  vi.unstubAllEnvs();
  forgetEnv();
  await rm(folder, { recursive: true });
});

it("makes a secret beside the database once, for the owner's eyes only", async () => {
  const first = authSecret();
  const file = join(folder, "sub", "app.db.secret");
  expect(first).toMatch(/^[\w-]{64}$/);
  expect(authSecret()).toBe(first);
  expect(await readFile(file, "utf8")).toBe(first);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

it("takes AUTH_SECRET where it is set", () => {
  vi.stubEnv("AUTH_SECRET", "s".repeat(32));
  forgetEnv();
  expect(authSecret()).toBe("s".repeat(32));
});

it("stops at a secret that is too short", async () => {
  vi.stubEnv("DATABASE_URL", `file:${join(folder, "app.db")}`);
  forgetEnv();
  await writeFile(join(folder, "app.db.secret"), "short\n");
  expect(() => authSecret()).toThrow(/fewer than 32 characters/);
});
