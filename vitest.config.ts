import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

import { LEFT_OUT } from "./tests/support/databases/left-out.mjs";

const alias = {
  // Tests that render a view as plain HTML cannot wait for the drawing thread.
  "@/components/page/pictures/chart-picture": fileURLToPath(
    new URL("tests/support/chart-picture.tsx", import.meta.url),
  ),
  "@/components/page/pictures/still-picture": fileURLToPath(
    new URL("tests/support/chart-picture.tsx", import.meta.url),
  ),
  "@": fileURLToPath(new URL(".", import.meta.url)),
  // The package throws outside a React server; tests of server code stand in for one.
  "server-only": fileURLToPath(new URL("tests/support/server-only.ts", import.meta.url)),
};

export default defineConfig({
  resolve: { alias },
  test: {
    // One more than there are processors: tests that wait for a process or a delay leave theirs to another.
    maxWorkers: availableParallelism() + 1,
    experimental: { fsModuleCache: true },
    projects: [
      // A property is tried a hundred times: on a busy machine that takes longer than Vitest would wait.
      ...projectsOf("unit", {
        globalSetup: ["tests/support/bundle-workers.ts"],
        testTimeout: 30_000,
      }),
      ...projectsOf("integration", {
        globalSetup: ["tests/support/database-template.ts", "tests/support/bundle-workers.ts"],
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      ...projectsOf(
        "integration-postgres",
        {
          globalSetup: [
            "tests/support/database-template.ts",
            "tests/support/databases/postgres-template.ts",
            "tests/support/bundle-workers.ts",
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
        "integration",
        Object.keys(LEFT_OUT),
      ),
    ],
  },
});

/**
 * Two projects for the tests of a folder, but for some files. Most files share one process with others: to start a process and to load the
 * modules anew takes longer than the tests of a file. Those that put something in the place of a module, have a
 * document, or say "Runs apart" and why, would leave it to the next file: each gets a process of its own.
 */
function projectsOf(
  name: string,
  settings: TestProjectInlineConfiguration["test"],
  folder = name,
  leftOut: readonly string[] = [],
): TestProjectInlineConfiguration[] {
  const files = readdirSync(`tests/${folder}`, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.test\.tsx?$/.test(file) && !leftOut.includes(file))
    .map((file) => join("tests", folder, file));
  const apart = files.filter((file) =>
    /vi\.mock\(|@vitest-environment|^\/\/ Runs apart: /m.test(readFileSync(file, "utf8")),
  );
  const together = files.filter((file) => !apart.includes(file));
  return [
    { resolve: { alias }, test: { ...settings, name, include: together, isolate: false } },
    {
      resolve: { alias },
      // Short processes, as SHORT_LIVED (lib/commands/workers.mjs) says.
      test: { ...settings, name: `${name}-apart`, include: apart, execArgv: ["--liftoff-only"] },
    },
  ];
}
