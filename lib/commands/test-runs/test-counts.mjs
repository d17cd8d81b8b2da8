import { stripVTControlCharacters } from "node:util";

/** How many tests passed, failed and were skipped. */
export const NO_COUNTS = { passed: 0, failed: 0, skipped: 0 };

export function sumOf(counts) {
  return counts.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    NO_COUNTS,
  );
}

/** `12 passed, 0 failed`, and what was skipped where anything was. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`;
}

/** The counts in a report of Playwright's JSON reporter. A test that passed at the second try has failed once. */
export function playwrightCounts({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * The tests of a Playwright report that failed or passed only at the second try, each with its file and
 * the first line of what went wrong.
 */
export function playwrightFailures({ suites, errors }) {
  const specs = suites
    .flatMap(specsOf)
    .filter(({ tests }) =>
      tests.some(({ status }) => status === "unexpected" || status === "flaky"),
    );
  return [
    ...specs.map((spec) => `${spec.file} › ${spec.title}: ${firstLine(firstError(spec))}`),
    ...errors.map(({ message }) => firstLine(message)),
  ];
}

function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

function firstError({ tests }) {
  return tests.flatMap(({ results }) => results).find(({ error }) => error !== undefined)?.error
    .message;
}

/** The first line of a message, without the colours of a terminal. */
export function firstLine(message = "") {
  return stripVTControlCharacters(message).trim().split("\n")[0];
}
