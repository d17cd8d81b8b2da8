// `npm run verify`: every check, in the order in which they are cheap. CI calls this and nothing else.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { fetchSystemBrowser, requireBrowser } from "./browser.mjs";
import { requireChineseFont } from "./font.mjs";
import { install } from "./install.mjs";
import { requireNginx } from "./nginx.mjs";
import { ON_POSTGRES, postgresHindrance } from "./test-runs/postgres.mjs";
import {
  build,
  generateClient,
  programOf,
  requireNode,
  ROOT,
  say,
  settled,
  start,
  takeSettings,
} from "./steps.mjs";
import {
  closingLine,
  NO_COUNTS,
  playwrightCounts,
  playwrightFailures,
  sumOf,
} from "./test-runs/test-counts.mjs";
import { closedReport } from "./test-runs/test-report.mjs";

/** Where the runners of the tests leave their reports as JSON, beside what they print. */
const REPORTS = join(ROOT, "test-results", "reports");
/** Where a runner of tests left none. */
const NO_REPORT = { counts: NO_COUNTS, failures: ["no report"], unended: [], died: [] };

/** Each with its name, its seconds once it has ended, whether it passed, the counts of its tests and which failed. */
const steps = [];

// Not the rest: what is tested must not be the site's own database under its own secrets.
takeSettings(["CHROMIUM_PATH"]);
Object.assign(process.env, settled(process.env));
requireNode();
// Said in any case: a step that cannot go on ends the whole command.
process.once("exit", sayHowItEnded);
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

// npm compiles for most of its time, on one processor: what the system has to bring comes beside it.
await Promise.all([
  step("Packages", install),
  step("Fonts, nginx and browser", () => {
    requireChineseFont();
    requireNginx();
    fetchSystemBrowser();
  }),
]);
process.env.CHROMIUM_PATH = await requireBrowser();
await step("Database client", generateClient);
await step("Types of the routes", () => check("next", ["typegen"]));
// Each of these has a thread of its own that takes long: side by side they cost no time of their own.
await Promise.all([
  step("Lint", () => heldBack("eslint", [".", "--max-warnings=0"])),
  step("Format", () => check("prettier", ["--check", ".", "--log-level=warn"]))
    .then(() => step("Types", () => check("oxlint", ["--type-aware", "--type-check"])))
    // The types were checked just now, those of the tests as well.
    .then(() => step("Build", () => build({ TYPES_ARE_CHECKED: "1" }))),
]);
await step("Unit tests", () => vitest("unit"));
await step("Integration tests", () => vitest("integration"));
const hindrance = postgresHindrance();
if (hindrance === null) {
  await step("PostgreSQL", () => vitest("integration-postgres", ON_POSTGRES));
} else say(`PostgreSQL was not tried: ${hindrance}`);
await step("End-to-end tests", playwright);

/**
 * Runs one step and keeps what it took. A check or a test that fails does not keep the next from being made: one
 * run says everything.
 */
async function step(name, task) {
  say(`${name} …`);
  const begun = performance.now();
  const current = { name, seconds: null, passed: false, counts: undefined, failures: [] };
  steps.push(current);
  const { passed = true, counts, failures = [] } = (await task()) ?? {};
  const seconds = (performance.now() - begun) / 1000;
  Object.assign(current, { seconds, passed, counts, failures });
  say(`${name}: ${passed ? "done" : "failed, see above;"} ${inSeconds(current)}`);
}

async function check(packageName, args, env = {}) {
  const { code } = await start(process.execPath, [programOf(packageName), ...args], { env });
  return { passed: code === 0 };
}

/** A check beside which others run: what it prints comes in one piece when it has ended. */
async function heldBack(packageName, args) {
  const { code, output } = await start(process.execPath, [programOf(packageName), ...args], {
    quiet: true,
  });
  process.stdout.write(output);
  return { passed: code === 0 };
}

/**
 * Runs the tests of a folder, or `only` some of its files: those that share a process and those that run apart (vitest.config.ts). Files whose process
 * died are run once more, aloud: a machine may end a process that no test has broken. One that dies again has failed.
 */
async function vitest(folder, only = []) {
  const first = await runTests(folder, only);
  if (first.report.unended.length === 0 || first.report.failures.length > 0) {
    return { passed: first.passed, ...closedReport(first.report) };
  }
  const { unended, died } = first.report;
  say(`${died.join(" ")} Run once more: ${unended.join(", ")}`);
  const second = await runTests(folder, unended);
  const { counts, failures } = closedReport(second.report);
  return { passed: second.passed, counts: sumOf([first.report.counts, counts]), failures };
}

async function runTests(folder, files) {
  const file = join(REPORTS, `${folder}.json`);
  rmSync(file, { force: true });
  const reporters = ["default", join(ROOT, "lib/commands/test-runs/test-report.mjs")];
  const projects = [folder, `${folder}-apart`];
  const args = [
    "run",
    ...files,
    ...projects.flatMap((project) => ["--project", project]),
    ...reporters.map((reporter) => `--reporter=${reporter}`),
  ];
  const { passed } = await check("vitest", args, { TEST_REPORT: file });
  const report = readReport(file) ?? NO_REPORT;
  // The PostgreSQL that npm brings ends its process with code 0, whatever failed.
  return { passed: passed && report.failures.length === 0, report };
}

async function playwright() {
  const report = join(REPORTS, "end-to-end.json");
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { passed } = await check("@playwright/test", ["test", "--reporter=list,json"], env);
  const run = readReport(report);
  if (run === null) return { passed: false };
  return { passed, counts: playwrightCounts(run), failures: playwrightFailures(run) };
}

/** Null where there is none: then nobody knows what the runner has tested, and it has failed. */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    say(`The runner's report cannot be read: ${error.message}`);
    return null;
  }
}

/** What each step took, which steps and tests failed, and as the last line the tests of all runners. */
function sayHowItEnded() {
  for (const one of steps) say(`${inSeconds(one).padStart(12)}  ${one.name}`);
  for (const failure of steps.flatMap(({ failures }) => failures)) say(`Failed: ${failure}`);
  const failed = steps.filter(({ passed }) => !passed).map(({ name }) => name);
  if (failed.length > 0) say(`Failed: ${failed.join(", ")}.`);
  const counts = sumOf(steps.flatMap((one) => one.counts ?? []));
  process.stdout.write(`${closingLine(counts)}\n`);
  if (failed.length > 0 || counts.failed > 0) process.exitCode = 1;
}

function inSeconds({ seconds }) {
  return seconds === null ? "not ended" : `${seconds.toFixed(1)} s`;
}
