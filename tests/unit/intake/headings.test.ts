import { describe, expect, it } from "vitest";

import { intakeHeadingNames, readIntakeHeadings } from "@/lib/intake/headings";
import { blankEntry, readTypedEntry } from "@/lib/register/typed-entry";

describe("the headings that a page names", () => {
  it("are those of its language, one for each field, and are read as they are named", () => {
    const [zh, en] = [intakeHeadingNames("zh"), intakeHeadingNames("en")];
    expect(zh.every((name) => /\p{Script=Han}/u.test(name))).toBe(true);
    expect(en.every((name) => !/\p{Script=Han}/u.test(name))).toBe(true);
    expect(readIntakeHeadings(en)).toEqual(readIntakeHeadings(zh));
    expect(new Set(readIntakeHeadings(zh)).size).toBe(zh.length);
    expect(readIntakeHeadings(zh)).not.toContain(null);
  });
});

const CONTEXT = { indicators: [], position: 0, today: "2026-11-27" };

describe("a choice of an entry", () => {
  const plan = { code: "p", name: { zh: "方案", en: "Plan" } };
  const catalogue = { plan, scopes: [], indicators: [], sources: [] };
  const keys = (sort: string, state: string) =>
    readTypedEntry(
      { ...blankEntry(), name: "甲", sort, state },
      catalogue,
      CONTEXT,
    ).problems.flatMap(({ field, message }) =>
      field === "sort" || field === "state" ? message.key : [],
    );

  it("that is blank is asked for, and one that is not known is quoted", () => {
    expect(keys("", " ")).toEqual(["register.errors.sortMissing", "register.errors.stateMissing"]);
    expect(keys("飞船", "悬")).toEqual(["register.errors.sort", "register.errors.state"]);
    expect(keys("企业", "线索")).toEqual([]);
  });
});
