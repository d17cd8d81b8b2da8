// What a run of Vitest came to, for the last lines of `npm run verify`. Vitest's own JSON report leaves out what went
// wrong outside of any test and the files of a process that died: a run could fail there without a word why.
import { writeFileSync } from "node:fs";
import { relative } from "node:path";

import { firstLine } from "./test-counts.mjs";

/** Reporter of Vitest; writes a `runReport` as JSON to the file that `TEST_REPORT` names. */
export default class TestReport {
  #awaited = [];

  onTestRunStart(specifications) {
    this.#awaited = specifications.map(({ moduleId }) => moduleId);
  }

  onTestRunEnd(modules, errors) {
    const report = runReport(this.#awaited, modules, errors);
    writeFileSync(process.env.TEST_REPORT, JSON.stringify(report));
  }
}

/**
 * @param awaited paths of the files of tests that the run began with
 * @param modules Vitest's `TestModule`s
 * @param errors what went wrong outside of any test
 * @returns `counts` of the tests, in which a file that could not be read is one failure, as an error outside of any test
 * is; `failures`, a line for each: file, test, first line of what went wrong; `unended`, the files whose process died
 * before they were run to their end; and `died`, what Vitest says of those processes
 */
export function runReport(awaited, modules, errors) {
  const told = modules.map((module) => moduleReport(module));
  const ended = new Set(
    modules.filter((module) => isEnded(module.state())).map(({ moduleId }) => moduleId),
  );
  const lines = errors.map(({ message }) => firstLine(message));
  const outside = lines.filter((line) => !isOfAProcess(line));
  const counts = {
    passed: sum(told.map(({ passed }) => passed)),
    failed: sum(told.map(({ failed }) => failed.length)) + outside.length,
    skipped: sum(told.map(({ skipped }) => skipped)),
  };
  return {
    counts,
    failures: [...told.flatMap(({ failed }) => failed), ...outside],
    unended: awaited.filter((file) => !ended.has(file)).map(shown),
    died: lines.filter(isOfAProcess),
  };
}

/** The report of a run that nobody goes on with: whatever did not end has failed. */
export function closedReport({ counts, failures, unended, died }) {
  const lines = [...died, ...unended.map((file) => `${file}: was not run to its end`)];
  const failed = counts.failed + lines.length;
  return { counts: { ...counts, failed }, failures: [...failures, ...lines] };
}

/** Whether an error is Vitest's about one of its processes, and no test's. */
function isOfAProcess(line) {
  return line.startsWith("[vitest-pool]");
}

function moduleReport(module) {
  const file = shown(module.moduleId);
  const tests = [...module.children.allTests()];
  const withState = (state) => tests.filter((test) => test.result().state === state);
  const broken = [module, ...module.children.allSuites()].flatMap((holder) => holder.errors());
  return {
    passed: withState("passed").length,
    failed: [
      ...broken.map(({ message }) => `${file}: ${firstLine(message)}`),
      ...withState("failed").map(
        (test) => `${file} › ${test.fullName}: ${firstLine(test.result().errors[0]?.message)}`,
      ),
    ],
    skipped: withState("skipped").length,
  };
}

function isEnded(state) {
  return state === "passed" || state === "failed" || state === "skipped";
}

function shown(file) {
  return relative(process.cwd(), file);
}

function sum(numbers) {
  return numbers.reduce((all, one) => all + one, 0);
}
