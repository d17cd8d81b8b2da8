import type { MessageKey, Translate } from "@/lib/i18n/message-key";
import type { Locale } from "@/lib/i18n/routing";
import type { LocalText, Nature, Qualifier } from "@/lib/plans/types";

import { formatAmount, formatDay, formatShare, ownUnitText } from "./format";

/** A sentence as a message key and what goes into it: Chinese and English share the logic, not the words. */
export interface Sentence {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, Word>>;
}

/** A number with its unit; said with the digits of its indicator. */
export interface Amount {
  readonly amount: number;
  readonly decimals: number;
  readonly unit: LocalText | null;
  /** Whether the number alone is written, because its unit stands over it or beside it. */
  readonly bare?: boolean | undefined;
  readonly qualifier?: Qualifier | undefined;
  /** Anything but `actual` is said with the number: a forecast is never told as a fact. */
  readonly nature?: Nature | undefined;
  readonly bound?: number | null | undefined;
  readonly rounding?: "near" | "up" | undefined;
  /** Whether English adds, in brackets, an amount of money in the unit that it is kept in; see `inOwnUnits`. */
  readonly isInOwnUnit?: boolean | undefined;
}

/** A fraction, said as a percentage. */
export interface Share {
  readonly share: number;
  readonly thresholds?: readonly number[];
}

/** An instant, or a day, month or year as far as it is known. */
export interface Day {
  readonly day: string;
}

/** Several words in a row, set apart by the language's own list mark. */
export interface List {
  readonly list: readonly Word[];
}

export type Word = string | number | LocalText | Sentence | Amount | Share | Day | List;

/** The finished text of a word. Numbers given plainly are years and small counts: never grouped. */
export function spellOut(word: Word, translate: Translate, locale: Locale): string {
  if (typeof word === "string") return word;
  if (typeof word === "number") return String(word);
  if ("amount" in word) return spellOutAmount(word, translate, locale);
  if ("share" in word) return formatShare(word.share, word.thresholds);
  if ("day" in word) return formatDay(word.day, locale);
  if ("zh" in word) return word[locale];
  if ("list" in word) {
    const words = word.list.map((item) => spellOut(item, translate, locale));
    return words.join(locale === "zh" ? "、" : ", ");
  }
  const values = Object.entries(word.values ?? {}).map(
    ([name, value]) => [name, valueOf(value, translate, locale)] as const,
  );
  return tidy(translate(word.key, Object.fromEntries(values)), locale);
}

function valueOf(word: Word, translate: Translate, locale: Locale): string | number {
  return typeof word === "number" ? word : spellOut(word, translate, locale);
}

function spellOutAmount(word: Amount, translate: Translate, locale: Locale): string {
  const { nature = "actual", ...plain } = word;
  if (nature !== "actual") {
    const value = spellOutAmount(plain, translate, locale);
    return tidy(translate(`dashboard.nature.${nature}`, { value }), locale);
  }
  const { amount, decimals, unit, bare = false, qualifier = "exact", bound, rounding } = word;
  const format = { decimals, locale, bound, rounding };
  const own = word.isInOwnUnit === true && !bare ? ownUnitText(amount, unit, format) : "";
  const text = formatAmount(amount, unit, bare, format) + own;
  if (qualifier === "exact") return text;
  const gap = (bare || unit === null) && locale === "zh" ? "" : " ";
  return `${translate(`terms.qualifier.${qualifier}`)}${gap}${text}`;
}

/**
 * Makes all amounts of a word be said in the unit that they are kept in, too, where English writes another one: what
 * stands behind a point of a chart has the room that the chart has not.
 */
export function inOwnUnits(word: Word): Word {
  if (typeof word !== "object") return word;
  if ("amount" in word) return { ...word, isInOwnUnit: true };
  if ("list" in word) return { list: word.list.map(inOwnUnits) };
  if (!("key" in word) || word.values === undefined) return word;
  const values = Object.entries(word.values).map(([name, value]) => [name, inOwnUnits(value)]);
  return { ...word, values: Object.fromEntries(values) as Record<string, Word> };
}

/** Chinese sets a space beside digits and Latin letters only: one between two Chinese characters goes. */
function tidy(text: string, locale: Locale): string {
  if (locale !== "zh") return text;
  return text.replace(
    /(?<=[\p{Script=Han}，。；：、（）“”])[ ](?=[\p{Script=Han}，。；：、（）“”])/gu,
    "",
  );
}
