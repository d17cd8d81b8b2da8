import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { isSupported } from "@/lib/commands/node-versions.mjs";

describe("the versions of Node that package.json names", () => {
  const { engines } = JSON.parse(readFileSync("package.json", "utf8")) as {
    engines: { node: string };
  };

  it.each(["20.19.0", "20.20.2", "22.12.0", "22.23.3", "24.0.0", "24.21.0", "26.1.0"])(
    "take %s",
    (version) => {
      expect(isSupported(version, engines.node)).toBe(true);
    },
  );

  it.each(["18.20.8", "20.18.3", "21.7.3", "22.11.0", "23.11.1"])("refuse %s", (version) => {
    expect(isSupported(version, engines.node)).toBe(false);
  });

  it("are written in the two forms that are understood", () => {
    expect(() => isSupported("24.0.0", "24.x")).toThrow('"24.x" is no range');
  });
});
