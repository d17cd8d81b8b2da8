import { Decimal } from "decimal.js";

import { formatValue } from "@/lib/figures/values/format-value";
import { moneyUnit } from "@/lib/plans/money-unit";
import type { Comparison, DecimalText, LocalText } from "@/lib/plans/types";

import type { Bounds } from "./allocation-text";

/** Writes an amount in both languages: 700 亿元 and CNY 70 billion, 1 家 and 1 firm. */
export function amountWords(value: DecimalText, unit: LocalText | null): LocalText {
  return rangeWords({ min: value, max: null }, unit);
}

/** Writes an amount or a range in both languages; no space in it ever breaks. */
export function rangeWords({ min, max }: Bounds, unit: LocalText | null): LocalText {
  const zh = [min, max].flatMap((value) => (value === null ? [] : formatValue(value, "zh")));
  const money = moneyUnit(unit);
  const inEnglish = (value: DecimalText) =>
    formatValue(money === null ? value : new Decimal(`${value}e${money.exponent}`).toFixed(), "en");
  const en = [min, max]
    .flatMap((value) => (value === null ? [] : inEnglish(value)))
    .join("\u00a0to\u00a0");
  const isOne = max === null && min === "1";
  const enUnit = isOne ? unit?.en.replace(/(?<!s)s$/, "") : unit?.en;
  return {
    zh: `${zh.join("\u00a0至\u00a0")}${unit === null ? "" : `\u00a0${unit.zh}`}`,
    en:
      money === null
        ? `${en}${enUnit === undefined ? "" : `\u00a0${enUnit}`}`
        : `${money.currency}\u00a0${en}\u00a0${money.magnitude}`,
  };
}

/** Writes the wording of an allocation from its numbers, because nobody wrote one for each cell. */
export function wordingOf(
  bounds: Bounds,
  comparison: Comparison,
  unit: LocalText | null,
): LocalText {
  const { zh, en } = rangeWords(bounds, unit);
  // A wording stands among Chinese words, where no space parts number and unit.
  const chinese = zh.replaceAll("\u00a0", "");
  switch (comparison) {
    case "gt":
      return { zh: `超过${chinese}`, en: `more than ${en}` };
    case "lte":
      return { zh: `不超过${chinese}`, en: `at most ${en}` };
    case "between":
      return { zh: chinese, en };
    case "gte":
    case "statement":
      return { zh: `${chinese}以上`, en: `at least ${en}` };
  }
}
