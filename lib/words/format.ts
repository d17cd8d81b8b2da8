import { Decimal } from "decimal.js";

import { chinaDay } from "@/lib/i18n/china-time";
import type { Locale } from "@/lib/i18n/routing";
import { moneyUnit } from "@/lib/plans/money-unit";
import type { LocalText } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";

const MINUS = "\u2212";
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

export interface NumberFormat {
  readonly decimals: number;
  readonly locale: Locale;
  /** Bound that a smaller value is never shown as having reached. */
  readonly bound?: number | null | undefined;
  /** How to round; `up` is for what is still required, which is never understated. */
  readonly rounding?: "near" | "up" | undefined;
}

/**
 * Writes a number with at most `decimals` digits after the point, trailing zeros dropped; thousands are grouped
 * in English only.
 */
export function formatNumber(value: number, format: NumberFormat): string {
  const exact = new Decimal(value);
  const rounded =
    format.rounding === "up" ? roundUp(exact, format.decimals) : near(exact, format.decimals);
  const bound = format.bound ?? null;
  const crosses = bound !== null && exact.lt(bound) && rounded.gte(bound);
  const shown = crosses ? exact.toDecimalPlaces(format.decimals, Decimal.ROUND_FLOOR) : rounded;
  return signed(shown, group(shown.abs().toFixed(), format.locale));
}

/**
 * Writes a fraction as a percentage with one decimal. Rounding never carries it over a threshold: 0.9996 is
 * 99.9%, not 100.0%. Give the thresholds that mean something (1 for a completion rate).
 */
export function formatShare(fraction: number, thresholds: readonly number[] = [1]): string {
  const exact = new Decimal(fraction).times(100);
  const rounded = near(exact, 1);
  const crosses = thresholds.some((threshold) => {
    const bound = new Decimal(threshold).times(100);
    return exact.lt(bound) && rounded.gte(bound);
  });
  const shown = crosses ? exact.toDecimalPlaces(1, Decimal.ROUND_FLOOR) : rounded;
  return `${signed(shown, shown.abs().toFixed(1))}%`;
}

/** Writes a day: the day in Shanghai for an instant; a day, month or year (`2026-03`) as far as it is known. */
export function formatDay(day: Instant, locale: Locale): string {
  const [year = "", month, date] = calendarDay(day).split("-");
  const monthName = MONTHS[Number(month) - 1];
  if (month === undefined || monthName === undefined) return locale === "zh" ? `${year}年` : year;
  if (locale === "zh") {
    return `${year}年${Number(month)}月${date === undefined ? "" : `${Number(date)}日`}`;
  }
  return date === undefined ? `${monthName} ${year}` : `${Number(date)} ${monthName} ${year}`;
}

/** Gives `2026-11-23` in Shanghai for an instant; anything shorter comes back as it is. */
export function calendarDay(day: Instant): string {
  return day.includes("T") ? chinaDay(Date.parse(day)) : day;
}

/**
 * Writes an amount as readers see it: `1386.5 亿元`, in English `CNY 138.65 billion`. `bare` writes the number
 * alone, in the unit that `shownUnit` names. No digit is lost on the way to the greater unit.
 */
export function formatAmount(
  amount: number,
  unit: LocalText | null,
  bare: boolean,
  format: NumberFormat,
): string {
  const money = format.locale === "en" ? moneyUnit(unit) : null;
  if (money === null) {
    const number = formatNumber(amount, format);
    return bare ? number : joinUnit(number, unit, format.locale, number === "1");
  }
  const shift = (value: number): number => new Decimal(`${value}e${money.exponent}`).toNumber();
  const number = formatNumber(shift(amount), {
    ...format,
    decimals: format.decimals - money.exponent,
    bound: format.bound == null ? null : shift(format.bound),
  });
  return bare ? number : `${money.currency}\u00a0${number}\u00a0${money.magnitude}`;
}

/** Writes an amount once more, in brackets, in the unit that it is kept in; "" where it is written in that one already. */
export function ownUnitText(amount: number, unit: LocalText | null, format: NumberFormat): string {
  if (unit === null || format.locale !== "en" || moneyUnit(unit) === null) return "";
  return ` (${formatNumber(amount, format)}\u00a0${unit.zh})`;
}

/** Joins number and unit where numbers stand as they were entered. An English unit that is itself an amount is written as a factor. */
export function joinUnit(
  number: string,
  unit: LocalText | null,
  locale: Locale,
  one = false,
): string {
  if (unit === null) return number;
  return `${number}\u00a0${unitText(unit, locale, one)}`;
}

/** Writes the unit as it stands behind a number: `亿元`, `× 100 million CNY`, `firms` (`firm` behind one). */
export function unitText(unit: LocalText, locale: Locale, one = false): string {
  if (locale === "zh") return unit.zh;
  if (/^\d/.test(unit.en)) return `×\u00a0${unit.en}`;
  return one ? unit.en.replace(/(?<!s)s$/, "") : unit.en;
}

function near(value: Decimal, decimals: number): Decimal {
  return value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
}

/**
 * Rounds away from zero. Nine digits are kept first, because 80.00000000000001 is a float's 80, not the start of
 * 81.
 */
function roundUp(value: Decimal, decimals: number): Decimal {
  return near(value, 9).toDecimalPlaces(decimals, Decimal.ROUND_UP);
}

function signed(value: Decimal, digits: string): string {
  return value.isNegative() && !value.isZero() ? `${MINUS}${digits}` : digits;
}

function group(digits: string, locale: Locale): string {
  if (locale === "zh") return digits;
  const [whole = "", fraction] = digits.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
