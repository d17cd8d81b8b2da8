import { expect, it } from "vitest";

import { placeholderText } from "@/components/figures/grid/placeholder-text";
import type { StatedValue } from "@/lib/figures/types";
import type { Locale } from "@/lib/i18n/routing";
import { strictTranslator } from "@/tests/support/strict-translator";

const EXACT: StatedValue = { value: "30", flag: null, qualifier: "exact", nature: "actual" };

/** Signs of 12 px that the narrowest column of the grid holds beside its padding. */
const NARROW = 8;

const allOf = async (locale: Locale, value: string) => {
  const translate = await strictTranslator(locale);
  const say = (over: Partial<StatedValue>) =>
    placeholderText({ ...EXACT, value, ...over }, translate, locale);
  return [
    say({}),
    say({ qualifier: "about" }),
    say({ qualifier: "more-than" }),
    say({ qualifier: "nearly" }),
    say({ value: null, flag: "not-collected" }),
    say({ value: null, flag: "not-applicable" }),
    say({ value: null }),
  ];
};

it("says last year's value within a narrow column, in both languages", async () => {
  expect(await allOf("zh", "30")).toEqual([
    "30",
    "约 30",
    "超 30",
    "近 30",
    "未收集",
    "不适用",
    "—",
  ]);
  const english = await allOf("en", "30");
  expect(english).toEqual(["30", "≈ 30", "> 30", "near 30", "no data", "n/a", "—"]);
  for (const text of english) expect(text.length, text).toBeLessThanOrEqual(NARROW);
});

it("keeps every digit", async () => {
  expect((await allOf("en", "1386.5"))[2]).toBe("> 1,386.5");
});
