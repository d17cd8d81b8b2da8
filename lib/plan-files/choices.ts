import en from "@/lib/i18n/messages/en/planFiles.json";
import zh from "@/lib/i18n/messages/zh/planFiles.json";
import { folded } from "@/lib/figures/names/folded-name";
import { ACCRUALS, COMPARISONS, QUALIFIERS, SOURCE_GRADES } from "@/lib/plans/types";
import type { Locale } from "@/lib/i18n/routing";

/** Columns whose cells hold one of a few words, with the codes behind them. */
export const CHOICES = {
  accrual: ACCRUALS,
  comparison: COMPARISONS,
  qualifier: QUALIFIERS,
  grade: SOURCE_GRADES,
  illustrative: ["no", "yes"],
  context: ["no", "yes"],
  register: ["no", "yes"],
  withdrawn: ["no", "yes"],
} as const;

export type Choice = keyof typeof CHOICES;

const WORDS: Readonly<Record<Locale, Readonly<Record<Choice, Readonly<Record<string, string>>>>>> =
  { zh: wordsOf(zh.choice), en: wordsOf(en.choice) };

/** Writes a choice as a cell shows it. */
export function choiceLabel(column: Choice, code: string, locale: Locale): string {
  return WORDS[locale][column][code] ?? code;
}

/** Finds the code of a choice by its word in either language, or by the code itself; null for any other text. */
export function readChoice<Column extends Choice>(
  column: Column,
  text: string,
): (typeof CHOICES)[Column][number] | null {
  const wanted = folded(text);
  const codes: readonly (typeof CHOICES)[Column][number][] = CHOICES[column];
  const found = codes.find((code) =>
    [code, choiceLabel(column, code, "zh"), choiceLabel(column, code, "en")].some(
      (word) => folded(word) === wanted,
    ),
  );
  return found ?? null;
}

export function isChoice(column: string): column is Choice {
  return column in CHOICES;
}

function wordsOf({ yesNo, ...rest }: typeof zh.choice) {
  return { ...rest, illustrative: yesNo, context: yesNo, register: yesNo, withdrawn: yesNo };
}
