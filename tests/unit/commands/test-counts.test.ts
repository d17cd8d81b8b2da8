import { describe, expect, it } from "vitest";

import { closingLine, playwrightCounts, sumOf, vitestCounts } from "@/lib/commands/test-counts.mjs";

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
