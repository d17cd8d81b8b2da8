import type { LocalText } from "./types";

/** How English writes amounts of a unit that is itself an amount of money: 1386.5 亿元 are CNY 138.65 billion. */
export interface MoneyUnit {
  /** Code of the currency, as ISO 4217 has it. */
  readonly currency: string;
  readonly magnitude: "million" | "billion";
  /** A stored number times ten to this power is the number that is written. Negative: −1 from 100 million to billion. */
  readonly exponent: number;
}

const AMOUNT_OF_MONEY =
  /^(?<count>10*|10{0,2},000)? ?(?<word>thousand|million|billion)? ?\b(?<currency>[A-Z]{3})$/;
const ABBREVIATED = { million: "m", billion: "bn" } as const;
const POWER: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9 };

/**
 * Reads the English name of a unit, as `100 million CNY` or `10,000 CNY`; null where it is no multiple of a
 * currency. Units from ten million on are written in billions, smaller ones in millions.
 */
export function moneyUnit(unit: LocalText | null): MoneyUnit | null {
  const read = AMOUNT_OF_MONEY.exec(unit?.en ?? "")?.groups;
  if (read === undefined) return null;
  const { count = "1", word = "", currency = "" } = read;
  const power = count.replace(",", "").length - 1 + (POWER[word] ?? 0);
  // Plain units of a currency, or thousands of it, are written as they are.
  if (power < 4) return null;
  const magnitude = power >= 7 ? "billion" : "million";
  return { currency, magnitude, exponent: power - (magnitude === "billion" ? 9 : 6) };
}

/** Gives the unit as it stands over numbers that are shown: `亿元`, and `CNY bn` in English. */
export function shownUnit(unit: LocalText): LocalText {
  const money = moneyUnit(unit);
  return money === null
    ? unit
    : { zh: unit.zh, en: `${money.currency}\u00a0${ABBREVIATED[money.magnitude]}` };
}
