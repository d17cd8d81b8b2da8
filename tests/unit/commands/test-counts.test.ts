import { describe, expect, it } from "vitest";

import {
  closingLine,
  playwrightCounts,
  playwrightFailures,
  sumOf,
  vitestCounts,
  vitestFailures,
} from "@/lib/commands/test-counts.mjs";

const VITEST = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { status: "passed", assertionResults: [{}] },
    { status: "failed", assertionResults: [{}, {}] },
  ],
};
const PLAYWRIGHT = { stats: { expected: 7, unexpected: 1, flaky: 0, skipped: 4 }, errors: [] };

describe("the closing line of npm run verify", () => {
  it("sums the tests of all runners", () => {
    const counts = sumOf([vitestCounts(VITEST), playwrightCounts(PLAYWRIGHT)]);
    expect(closingLine(counts)).toBe("12 passed, 2 failed, 7 skipped");
  });

  it("does not speak of skipped tests where there are none", () => {
    expect(closingLine(sumOf([]))).toBe("0 passed, 0 failed");
  });

  it("takes a file of tests that cannot be read for one failure", () => {
    const broken = { status: "failed", assertionResults: [] };
    const report = { ...VITEST, numFailedTests: 0, testResults: [broken] };
    expect(vitestCounts(report).failed).toBe(1);
  });

  it("takes what passed at the second try, and what went wrong outside of any test, for failures", () => {
    const report = { stats: { ...PLAYWRIGHT.stats, flaky: 1 }, errors: [{}] };
    expect(playwrightCounts(report).failed).toBe(3);
  });
});

describe("what failed, said once more at the end", () => {
  it("names the file, the test and the first line of what went wrong", () => {
    const failing = {
      status: "failed",
      fullName: "sums adds",
      failureMessages: ["\u001b[31mAssertionError: expected 3\u001b[39m\n    at sums.test.ts:4"],
    };
    const testResults = [
      { name: "ok.test.ts", status: "passed", assertionResults: [{ status: "passed" }] },
      {
        name: "sums.test.ts",
        status: "failed",
        assertionResults: [{ status: "passed" }, failing],
      },
      {
        name: "broken.test.ts",
        status: "failed",
        message: "SyntaxError: no\nmore",
        assertionResults: [],
      },
    ];
    expect(vitestFailures({ testResults })).toEqual([
      "sums.test.ts › sums adds: AssertionError: expected 3",
      "broken.test.ts: SyntaxError: no",
    ]);
  });

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
