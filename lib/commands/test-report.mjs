// What a run of Vitest came to, for the last lines of `npm run verify`. Vitest's own JSON report leaves out what went
// wrong outside of any test and the files of a process that died: a run could fail there without a word why.
import { writeFileSync } from "node:fs";
import { relative } from "node:path";

import { firstLine, NO_COUNTS } from "./test-counts.mjs";

/** Reporter of Vitest; writes `{ counts, failures }` as JSON to the file that `TEST_REPORT` names. */
export default class TestReport {
  #awaited = [];

  onTestRunStart(specifications) {
    this.#awaited = specifications.map(({ moduleId }) => moduleId);
  }

  onTestRunEnd(modules, errors) {
    writeFileSync(
      process.env.TEST_REPORT,
      JSON.stringify(runReport(this.#awaited, modules, errors)),
    );
  }
}

/**
 * @param awaited paths of the files of tests that the run began with
 * @param modules Vitest's `TestModule`s
 * @param errors what went wrong outside of any test
 * @returns the counts of the tests, in which each file that could not be read or was not run to its end and each error
 * is one failure; and a line for each failure: file, test, first line of what went wrong
 */
export function runReport(awaited, modules, errors) {
  const told = modules.map((module) => moduleReport(module));
  const ended = new Set(
    modules.filter((module) => isEnded(module.state())).map(({ moduleId }) => moduleId),
  );
  const unrun = awaited
    .filter((file) => !ended.has(file))
    .map((file) => `${shown(file)}: was not run to its end`);
  const outside = [...errors.map(({ message }) => firstLine(message)), ...unrun];
  const counts = told.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed.length,
      skipped: sum.skipped + skipped,
    }),
    { ...NO_COUNTS, failed: outside.length },
  );
  return { counts, failures: [...told.flatMap(({ failed }) => failed), ...outside] };
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
