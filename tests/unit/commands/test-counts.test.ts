import { describe, expect, it } from "vitest";

import {
  closingLine,
  playwrightCounts,
  playwrightFailures,
  sumOf,
} from "@/lib/commands/test-runs/test-counts.mjs";

const PLAYWRIGHT = { stats: { expected: 7, unexpected: 1, flaky: 0, skipped: 4 }, errors: [] };

describe("the closing line of npm run verify", () => {
  it("sums the tests of all runners", () => {
    const counts = sumOf([{ passed: 5, failed: 1, skipped: 3 }, playwrightCounts(PLAYWRIGHT)]);
    expect(closingLine(counts)).toBe("12 passed, 2 failed, 7 skipped");
  });

  it("does not speak of skipped tests where there are none", () => {
    expect(closingLine(sumOf([]))).toBe("0 passed, 0 failed");
  });

  it("takes what passed at the second try, and what went wrong outside of any test, for failures", () => {
    const report = { stats: { ...PLAYWRIGHT.stats, flaky: 1 }, errors: [{}] };
    expect(playwrightCounts(report).failed).toBe(3);
  });
});

describe("what failed, said once more at the end", () => {
  it("finds what failed in nested suites of the browser's tests, and what went wrong outside of them", () => {
    const spec = (title: string, status: string, message?: string) => ({
      file: "one.spec.ts",
      title,
      tests: [{ status, results: [message === undefined ? {} : { error: { message } }] }],
    });
    const inner = {
      specs: [spec("opens", "unexpected", "Error: closed\nat"), spec("shuts", "expected")],
    };
    const report = {
      suites: [{ suites: [inner], specs: [spec("waits", "flaky", "Timeout")] }],
      errors: [{ message: "No server" }],
    };
    expect(playwrightFailures(report)).toEqual([
      "one.spec.ts › waits: Timeout",
      "one.spec.ts › opens: Error: closed",
      "No server",
    ]);
  });
});
