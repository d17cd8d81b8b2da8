import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ICruiseResult } from "dependency-cruiser";
import { format, resolveConfig } from "prettier";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readCodeFiles } from "@/lib/commands/house/code-files";
import { breachesOf, cruiseHouse } from "@/lib/commands/house/cruise-house";
import { FLOORS, type Floors } from "@/lib/commands/house/floors";
import { folderBreaches, MOST_FILES, MOST_LINES } from "@/lib/commands/house/folder-rules";
import { housePicture, roomImports, withPicture } from "@/lib/commands/house/house-picture";

const ROOT = process.cwd();

describe("the house", () => {
  let house: ICruiseResult;

  beforeAll(async () => {
    house = await cruiseHouse(ROOT, FLOORS);
  }, 120_000);

  it("imports only downward, types included, and has no circle of files or folders", () => {
    expect(breachesOf(house)).toEqual([]);
    // As many as there are, or the rules above were asked of nothing.
    expect(house.summary.totalCruised).toBeGreaterThan(800);
  });

  it("has a floor for every folder, and none too full or too long", () => {
    expect(folderBreaches(readCodeFiles(ROOT), FLOORS)).toEqual([]);
  });

  it("looks as docs/architecture.md draws it (npm run house:draw)", async () => {
    const path = join(ROOT, "docs/architecture.md");
    const document = readFileSync(path, "utf8");
    const drawn = withPicture(document, housePicture(FLOORS, roomImports(house)));
    const config = await resolveConfig(path);
    expect(document).toBe(await format(drawn, { ...config, filepath: path }));
  });

  it("would look otherwise with one import more", () => {
    const imports = new Map(roomImports(house)).set("components/ui", new Set(["lib/chart-layout"]));
    expect(housePicture(FLOORS, imports)).not.toBe(housePicture(FLOORS, roomImports(house)));
  });
});

/** A small house: `lib/upper` stands on `lib/lower`; `lib/upper` has a folder `inner` above its own files. */
const SMALL: Floors = {
  lib: [{ lower: "" }, { upper: "", beside: "" }],
  components: [{ ui: "" }],
  inside: { "lib/upper": [".", "inner"] },
};

const SOUND: Readonly<Record<string, string>> = {
  "tsconfig.json": `{"compilerOptions":{"module":"esnext","moduleResolution":"bundler"}}`,
  "app/page.ts": `import "../components/ui/button";`,
  "components/ui/button.ts": `import type { A } from "../../lib/upper/a";\nexport type B = A;`,
  "lib/lower/ground.ts": `export type Ground = string;`,
  "lib/beside/b.ts": `export type B = string;`,
  "lib/upper/a.ts": `import type { Ground } from "../lower/ground";\nexport type A = Ground;`,
  "lib/upper/inner/i.ts": `import type { A } from "../a";\nexport type I = A;`,
};

/** The sound house with one thing changed, and the rule that must say so. */
const BROKEN: readonly {
  name: string;
  files: Readonly<Record<string, string>>;
  rule: string;
}[] = [
  {
    name: "a type from a higher floor",
    files: {
      "lib/lower/ground.ts": `import type { B } from "../beside/b";\nexport type Ground = B;`,
    },
    rule: "lib/lower imports only from below",
  },
  {
    name: "a room of the same floor",
    files: { "lib/beside/b.ts": `import type { A } from "../upper/a";\nexport type B = A;` },
    rule: "lib/beside imports only from below",
  },
  {
    name: "a higher folder of the same room",
    files: { "lib/upper/c.ts": `export { type I } from "./inner/i";` },
    rule: "lib/upper imports only from below",
  },
  {
    name: "a component in lib, loaded later",
    files: { "lib/upper/c.ts": `export const load = () => import("../../components/ui/button");` },
    rule: "lib knows no component, no route and no seed",
  },
  {
    name: "a route in a component",
    files: { "components/ui/c.ts": `import "../../app/page";` },
    rule: "components know no route and no seed",
  },
  {
    name: "a circle of two files, by types alone",
    files: {
      "lib/lower/x.ts": `import type { Y } from "./y";\nexport type X = Y | 1;`,
      "lib/lower/y.ts": `import type { X } from "./x";\nexport type Y = X | 2;`,
    },
    rule: "no circle of files",
  },
  {
    name: "a circle of two folders without a circle of files",
    files: {
      "lib/upper/c.ts": `import type { Leaf } from "./inner/leaf";\nexport type C = Leaf;`,
      "lib/upper/inner/leaf.ts": `export type Leaf = string;`,
    },
    rule: "lib/upper imports only from below",
  },
];

describe("the rules of the house fail when broken", () => {
  const folder = mkdtempSync(join(tmpdir(), "house-"));

  afterAll(() => rmSync(folder, { recursive: true }));

  it("passes a sound house", async () => {
    expect(await breachesIn(folder, "sound", {})).toEqual([]);
  });

  it.each(BROKEN)("$name", async ({ name, files, rule }) => {
    const breaches = await breachesIn(folder, name.replaceAll(/\W/g, "-"), files);
    expect(breaches.map((breach) => breach.split(":")[0])).toContain(rule);
  });

  it("a folder that stands on no floor, a floor without its folder, a full folder, a long file", () => {
    const files = Array.from({ length: MOST_FILES + 1 }, (_, n) => file(`lib/upper/f${n}.ts`));
    const rooms = ["lib/lower/a.ts", "lib/upper/inner/i.ts", "components/ui/b.ts"].map(file);
    const breaches = folderBreaches(
      [...files, ...rooms, file("lib/attic/x.ts"), { path: "app/long.ts", lines: MOST_LINES + 1 }],
      SMALL,
    );
    expect(breaches).toEqual([
      "lib/upper has 26 files, more than 25.",
      "app/long.ts has 301 lines, more than 300.",
      "lib/attic stands on no floor.",
      "lib/beside is not there.",
    ]);
  });
});

function file(path: string): { path: string; lines: number } {
  return { path, lines: 1 };
}

async function breachesIn(
  folder: string,
  name: string,
  changed: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const root = join(folder, name);
  for (const [path, text] of Object.entries({ ...SOUND, ...changed })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return breachesOf(await cruiseHouse(root, SMALL));
}
