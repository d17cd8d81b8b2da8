import type { Word } from "@/lib/words/sentence";

import type { ReportContext } from "./report-context";

const HAN_DIGITS = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** Numbers a part: 一、 and （一） as official documents have it; 1. and (1) in English. */
export function numbered(
  { locale, inWords }: ReportContext,
  level: 1 | 2,
  number: number,
  text: Word,
): string {
  const shown = locale === "zh" ? hanNumber(number) : String(number);
  return inWords({ key: `report.numbered.${level}`, values: { number: shown, text } });
}

/** Writes 1–99 in Chinese numerals. */
export function hanNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const head = tens === 0 ? "" : `${tens === 1 ? "" : (HAN_DIGITS[tens] ?? "")}十`;
  return `${head}${ones === 0 && tens > 0 ? "" : (HAN_DIGITS[ones] ?? "")}`;
}
