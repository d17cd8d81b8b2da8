import { Decimal } from "decimal.js";

import type { MessageName } from "@/lib/i18n/message-key";
import type { MessageRef } from "@/lib/errors/domain-error";
import type { DecimalText, LocalText, Qualifier } from "@/lib/plans/types";

import {
  stripQualifiersAfter,
  stripQualifiersBefore,
  stripQualifiersBetween,
} from "./qualifier-words";
import { readTypedText, type TypedText } from "./typed-text";
import { readUnit, type UnitReading } from "./unit-scale";

export type ParsedValue =
  | {
      ok: true;
      /** Number in the indicator's unit, canonical: no grouping, no trailing zeros, no exponent. */
      value: DecimalText;
      /** Qualifier whose word was found in the text; null where there is none. */
      qualifier: Qualifier | null;
      /** Whether the number was written in another scale than the indicator's unit, as 15000000万元 for 1500亿元. */
      rescaled: boolean;
    }
  | { ok: false; error: MessageRef };

/** The longest text that can be a number somebody means. */
const MAX_LENGTH = 60;

const NUMBER =
  /^-?(?:(?<commas>[1-9]\d{0,2}(?:,\d{3})+)(?!\d)|(?<spaces>[1-9]\d{0,2}(?: \d{3})+)(?!\d)|(?<plain>\d+))(?<fraction>\.\d+)?/;

const RANGE = /(?:[-–—~]|至|到)\s*(?:约|近|超)?\s*\d/;

// Precision wide enough to move any text of MAX_LENGTH by a scale word without rounding.
const Exact = Decimal.clone({ precision: 100 });

/**
 * Reads a number as people write it: `1,500`, `１５００`, `1500亿元`, `15000000万元`, 约516, 1000多, `nearly 300`. With a
 * currency sign the number is one of yuan: `￥1500亿` is 1500亿元, and `￥1500` is 1500元. `unit` is the indicator's.
 * Whatever can be read in two ways is refused with a sentence, never guessed.
 */
export function parseValue(text: string, unit: LocalText | null): ParsedValue {
  const typed = readTypedText(text);
  if (typed.folded.trim() === "") return failed("valueMissing");
  if (typed.folded.length > MAX_LENGTH) return failed("valueTooLong", { max: MAX_LENGTH });

  const before = stripQualifiersBefore(typed.folded);
  if (before.rest === "") return failed("numberMissing");
  const money = before.rest.startsWith("¥") && readUnit("元", unit).ok;
  const rest = money ? before.rest.slice(1).trimStart() : before.rest;
  if (rest === "") return failed("numberMissing");
  const match = NUMBER.exec(rest);
  if (match === null) return unexpected(typed, rest);

  const after = rest.slice(match[0].length).trimStart();
  const tail = readTail(after, unit, money);
  const groups = match.groups ?? {};
  if (tail === null) return explainTail(typed, after, unit);
  // "12 100 million CNY" is 12 of the unit or 12,100 million: the unit's own number reads as a group.
  if (groups["spaces"] !== undefined && swallowedUnit(groups["spaces"], after, unit)) {
    return failed("ambiguousSeparator", { text: text.trim() });
  }

  const qualifiers = new Set([...before.found, ...tail.found]);
  if (qualifiers.size > 1) return failed("twoQualifiers", { text: text.trim() });
  const [qualifier = null] = qualifiers;
  const number = new Exact(match[0].replace(/[, ]/g, ""));
  const value = canonical(number.times(new Exact(10).pow(tail.exponent)));
  return { ok: true, value, qualifier, rescaled: tail.exponent !== 0 };
}

function canonical(number: Decimal): DecimalText {
  return number.isZero() ? "0" : number.toFixed();
}

interface Tail {
  exponent: number;
  found: readonly Qualifier[];
}

function readTail(text: string, unit: LocalText | null, money: boolean): Tail | null {
  const end = stripQualifiersAfter(text);
  const start = stripQualifiersBetween(end.rest);
  // The word may also stand between scale and unit: 1500万余家.
  const inner = start.rest.replace(/^([十百千万亿]+)[多余]/, "$1");
  const innerFound: readonly Qualifier[] = inner === start.rest ? [] : ["more-than"];
  const reading = money ? readMoney(inner, unit) : readUnit(inner, unit);
  if (!reading.ok) return null;
  return { exponent: reading.exponent, found: [...end.found, ...start.found, ...innerFound] };
}

/** Reads the unit after a currency sign, where it may be left out: ￥1500万 is 1500万元. */
function readMoney(tail: string, unit: LocalText | null): UnitReading {
  const withUnit = readUnit(`${tail}元`, unit);
  return withUnit.ok ? withUnit : readUnit(tail, unit);
}

function swallowedUnit(digits: string, after: string, unit: LocalText | null): boolean {
  const en = unit?.en.toLowerCase() ?? "";
  const lastGroup = digits.slice(digits.lastIndexOf(" ") + 1);
  return en.startsWith(`${lastGroup} `) && `${lastGroup} ${after}`.startsWith(en);
}

/** Says what is wrong with the text after a number. */
function explainTail(typed: TypedText, after: string, unit: LocalText | null): ParsedValue {
  const whole = typed.characters.join("").trim();
  if (RANGE.test(after)) return failed("range", { text: whole });
  if (/^[,.'’]?\d/.test(after)) return failed("ambiguousSeparator", { text: whole });
  if (/^[,.]/.test(after)) return failed("incompleteNumber", { text: whole });
  const isWord = /^(?:\p{L}|%)/u.test(after);
  if (!isWord) return unexpected(typed, after);
  const stray = after.search(/[^\p{L}%\s]/u);
  if (stray >= 0)
    return unexpected(typed, /^\p{Script=Han}/u.test(after) ? after.slice(stray) : after);
  const stripped = stripQualifiersBetween(stripQualifiersAfter(after).rest).rest;
  const reading = readUnit(stripped, unit);
  const key =
    !reading.ok && reading.problem === "scale-without-unit" ? "scaleWithoutUnit" : "otherUnit";
  const units = { unitZh: unit?.zh ?? "—", unitEn: unit?.en ?? "—" };
  return failed(key, { text: original(typed, after), ...units });
}

/** Names the first character of `rest`, a tail of the folded text, so that its length gives the place. */
function unexpected(typed: TypedText, rest: string): ParsedValue {
  const index = typed.folded.length - rest.length;
  const character = typed.characters[index] ?? "";
  return failed("unexpectedCharacter", { character: visible(character), position: index + 1 });
}

/** A character as a sentence can name it: by its code point where nothing would be seen. */
function visible(character: string): string {
  if (!/[\p{C}\p{Z}]/u.test(character)) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function original(typed: TypedText, rest: string): string {
  const from = typed.folded.length - rest.length;
  return typed.characters.slice(from, typed.folded.length).join("");
}

function failed(name: MessageName<"figures.errors">, values?: MessageRef["values"]): ParsedValue {
  const key = `figures.errors.${name}` as const;
  return { ok: false, error: values === undefined ? { key } : { key, values } };
}
