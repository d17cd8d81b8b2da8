import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

import { programArgs } from "@/tests/support/processes/programs";

describe("the measurements as a program", () => {
  it("starts, and measures nothing where no name is asked for", async () => {
    const args = await programArgs("tests/load/bench.ts");
    const env = { ...process.env, BENCH_ONLY: "none of this name" };
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    expect(stdout.trim().split("\n")).toHaveLength(1);
    expect(stdout).toContain(`Node ${process.version}`);
  });
});
