import { readdirSync, readFileSync } from "node:fs";
import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";

import { zh } from "@/lib/i18n/messages/zh";

const FOLDER = "lib/i18n/messages";
const AREAS = Object.keys(zh);

describe("the message files", () => {
  it("exist for every area in both languages, and no others", () => {
    const expected = AREAS.map((area) => `${area}.json`).sort();
    expect(readdirSync(`${FOLDER}/zh`).sort()).toEqual(expected);
    expect(readdirSync(`${FOLDER}/en`).sort()).toEqual(expected);
  });

  it.each(AREAS)("%s has the same keys in zh and en", (area) => {
    expect(Object.keys(flat("en", area)).sort()).toEqual(Object.keys(flat("zh", area)).sort());
  });

  it.each(AREAS)("%s uses the same values in zh and en", (area) => {
    const [zh, en] = [flat("zh", area), flat("en", area)];
    for (const key of Object.keys(zh)) {
      expect({ key, names: placeholders(en[key]!) }).toEqual({
        key,
        names: placeholders(zh[key]!),
      });
    }
  });

  it.each(AREAS)("%s has no untranslated Chinese message", (area) => {
    const same = Object.entries(flat("zh", area)).filter(
      ([key, text]) => flat("en", area)[key] === text && /[A-Za-z]{4,}/.test(stripped(text)),
    );
    expect(same).toEqual([]);
  });
});

function flat(locale: string, area: string): Record<string, string> {
  const result: Record<string, string> = {};
  const walk = (value: unknown, path: string): void => {
    if (typeof value === "string") result[path] = value;
    else
      for (const [key, below] of Object.entries(value as object))
        walk(below, path === "" ? key : `${path}.${key}`);
  };
  walk(JSON.parse(readFileSync(`${FOLDER}/${locale}/${area}.json`, "utf8")), "");
  return result;
}

/** The argument names of an ICU message, sorted; a unit in each language is one argument. */
function placeholders(text: string): string[] {
  const names = new Set<string>();
  const walk = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type !== TYPE.literal && element.type !== TYPE.pound) {
        names.add(element.value.replace(/(Zh|En)$/, ""));
      }
      if ("options" in element) Object.values(element.options).forEach(({ value }) => walk(value));
      if ("children" in element) walk(element.children);
    }
  };
  walk(parse(text));
  return [...names].sort();
}

/** Without placeholders, tags and names that are the same in both languages. */
function stripped(text: string): string {
  return text.replace(/\{[^}]*\}|<[^>]*>|\b(CSV|JSON|Excel|Word|English|OpenAPI)\b/g, "");
}
