import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

import { closedReport } from "@/lib/commands/test-runs/test-report.mjs";

const VITEST = resolve("node_modules/vitest/vitest.mjs");
const REPORTER = resolve("lib/commands/test-runs/test-report.mjs");

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "test-report-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs real files of tests with the reporter and returns how Vitest ended and what the reporter wrote. */
async function run(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const report = join(folder, "report.json");
  const args = [VITEST, "run", "--root", folder, "--globals", `--reporter=${REPORTER}`];
  const env = { ...process.env, TEST_REPORT: report, VITEST: undefined };
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: "ignore" });
  const [code] = (await once(child, "close")) as [number];
  return { code, ...(JSON.parse(await readFile(report, "utf8")) as Report) };
}

interface Report {
  counts: { passed: number; failed: number; skipped: number };
  failures: string[];
  unended: string[];
  died: string[];
}

it("counts the tests of a run without failures", async () => {
  const told = await run({
    "sums.test.ts": "it('adds', () => expect(1 + 1).toBe(2)); it.skip('waits', () => {});",
  });
  const counts = { passed: 1, failed: 0, skipped: 1 };
  expect(told).toEqual({ code: 0, counts, failures: [], unended: [], died: [] });
});

it("names what failed: a test, a file that cannot be read, a hook, an error outside of any test", async () => {
  const { code, counts, failures, unended } = await run({
    "ok.test.ts": "it('adds', () => {});",
    "wrong.test.ts": "describe('sums', () => { it('adds', () => expect(1).toBe(2)); });",
    "broken.test.ts": "it('adds', () => {",
    "hook.test.ts": "afterAll(() => { throw new Error('hook'); }); it('adds', () => {});",
    "outside.test.ts":
      "it('adds', async () => { setTimeout(() => { throw new Error('outside'); }); await new Promise((r) => setTimeout(r, 50)); });",
  });
  expect(code).toBe(1);
  expect(unended).toEqual([]);
  expect(counts.passed).toBe(3);
  const told = failures.join("\n");
  expect(told).toMatch(/wrong\.test\.ts › sums > adds: .*expected 1 to be 2/);
  expect(told).toMatch(/broken\.test\.ts: ./);
  expect(told).toMatch(/hook\.test\.ts: hook/);
  expect(told).toMatch(/^outside$/m);
  expect(counts.failed).toBe(failures.length);
});

it("tells files whose process died from files that failed; where nobody runs them again they have failed", async () => {
  const { code, ...report } = await run({
    "ok.test.ts": "it('adds', () => {});",
    "died.test.ts": "it('adds', () => { process.kill(process.pid, 'SIGKILL'); });",
  });
  expect(code).toBe(1);
  expect(report.counts).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(report.failures).toEqual([]);
  expect(report.unended).toEqual([expect.stringMatching(/died\.test\.ts$/)]);
  expect(report.died).not.toEqual([]);
  const closed = closedReport(report);
  expect(closed.counts.failed).toBe(report.died.length + 1);
  expect(closed.failures.at(-1)).toMatch(/died\.test\.ts: was not run to its end$/);
});
