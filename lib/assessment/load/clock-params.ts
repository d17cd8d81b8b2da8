import type { MessageRef } from "@/lib/errors/domain-error";
import { endOfChinaDay } from "@/lib/i18n/china-time";
import type { Instant } from "@/lib/vocabulary/instant";

export type ParsedParam<Value> =
  | { readonly ok: true; readonly value: Value | undefined }
  | { readonly ok: false; readonly message: MessageRef };

/** A parameter as `searchParams` of a page and `URLSearchParams` give it: a repeated one is a list. */
export type ParamText = string | readonly string[] | null | undefined;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const FIRST_YEAR = 1900;

/**
 * Reads the assessment year from `?year=`: a whole number within the plan's years. Missing or blank gives
 * undefined (the engine then chooses); anything else that is no such year is refused.
 */
export function parseYear(
  text: ParamText,
  plan: { startYear: number; endYear: number },
): ParsedParam<number> {
  const given = single(text);
  if (given === undefined) return { ok: true, value: undefined };
  const year = given !== null && /^\d{4}$/.test(given) ? Number(given) : null;
  if (year !== null && year >= plan.startYear && year <= plan.endYear) {
    return { ok: true, value: year };
  }
  const values = { first: String(plan.startYear), last: String(plan.endYear) };
  return { ok: false, message: { key: "errors.year", values } };
}

/**
 * Reads the instant from `?asOf=`: a day (its end in Asia/Shanghai) or an ISO 8601 instant with its zone.
 * Missing or blank gives undefined (now). Instants to come are accepted here; queries hold them to now.
 */
export function parseAsOf(text: ParamText): ParsedParam<Instant> {
  const given = single(text);
  if (given === undefined) return { ok: true, value: undefined };
  // An unescaped "+08:00" arrives as " 08:00": a plus sign in a query string means a space.
  const instant = given === null ? null : toInstant(given.replace(/ (?=\d{2}:\d{2}$)/, "+"));
  if (instant !== null) return { ok: true, value: instant };
  return { ok: false, message: { key: "errors.asOf" } };
}

/** Takes the one text of a parameter; undefined where it is not given, null where it is given twice. */
function single(text: ParamText): string | null | undefined {
  if (text === null || text === undefined) return undefined;
  const list = typeof text === "string" ? [text] : text;
  if (list.length > 1) return null;
  const first = list[0]?.trim() ?? "";
  return first === "" ? undefined : first;
}

function toInstant(text: string): Instant | null {
  const match = DAY.exec(text) ?? INSTANT.exec(text);
  if (match === null || !isCalendarDay(match)) return null;
  const isDay = match[4] === undefined;
  return (isDay ? endOfChinaDay(text) : new Date(text)).toISOString();
}

/** Whether the day exists: Date.parse rolls 30 February over to March instead of refusing it. */
function isCalendarDay([, year, month, day]: readonly (string | undefined)[]): boolean {
  const date = new Date(`${year}-${month}-01T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || Number(year) < FIRST_YEAR) return false;
  date.setUTCDate(Number(day));
  return date.getUTCMonth() + 1 === Number(month);
}
