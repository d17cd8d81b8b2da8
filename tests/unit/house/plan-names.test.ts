import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

import { readCodeFiles } from "@/lib/commands/house/code-files";
import { WHOLE_KIND } from "@/lib/plans/types";
import { ACTION_PLAN } from "@/prisma/data/action-plan";
import { FOUND_INDICATORS } from "@/prisma/data/found/found-indicators";
import { SUCCESSOR_PLAN } from "@/prisma/data/successor-plan";

/** Codes that are words of the program, too: the kind of every plan's whole, a field of a form, the scale of a chart. */
const WORDS = [WHOLE_KIND, "field", "scale"];

/** Files that may name something of a plan, each with why. */
const MAY: Readonly<Record<string, string>> = {
  "lib/words/short-names.ts": "short names of the first plan, for the very indicators it names",
  "lib/access/password-problems.ts": "words that a guesser of passwords tries first",
};

const CODES = [
  ...[ACTION_PLAN, SUCCESSOR_PLAN].flatMap(({ dimensions, scopes, indicators }) => [
    ...dimensions,
    ...scopes,
    ...indicators,
  ]),
  ...FOUND_INDICATORS,
]
  .map(({ code }) => code)
  .filter((code) => !WORDS.includes(code));

/** Lists the codes of the built-in plans that a text of code holds as a value or as a key, comments left out. */
function codesIn(text: string): readonly string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
  return [...new Set(CODES)].filter(
    (name) =>
      new RegExp(`["'\`]${name}["'\`]`).test(code) || new RegExp(`^\\s+${name}:`, "m").test(code),
  );
}

it("names no scope, indicator or dimension of a plan outside of the plans' data", () => {
  const files = readCodeFiles(process.cwd()).filter(({ path }) =>
    /^(?:app|components|lib)\//.test(path),
  );
  const found = files.flatMap(({ path }) => {
    const codes = codesIn(readFileSync(path, "utf8"));
    return codes.length === 0 ? [] : [path];
  });
  expect(found.sort()).toEqual(Object.keys(MAY).sort());
});

it("finds a name that code holds, and not one that a comment gives as an example", () => {
  expect(codesIn('if (scope === "wuhan") return;')).toEqual(["wuhan"]);
  expect(codesIn("const NAMES = {\n  hub: 1,\n};")).toEqual(["hub"]);
  expect(codesIn('/** Such as "wuhan". */\n// and "hub"\nconst scale = "scale";')).toEqual([]);
});
