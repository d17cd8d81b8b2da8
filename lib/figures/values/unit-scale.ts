import type { LocalText } from "@/lib/plans/types";

/** Powers of ten by word; longer words first, because 万亿 begins with 万. */
const SCALE_WORDS: readonly (readonly [word: string, exponent: number])[] = [
  ["trillion", 12],
  ["billion", 9],
  ["million", 6],
  ["thousand", 3],
  ["万亿", 12],
  ["千亿", 11],
  ["百亿", 10],
  ["十亿", 9],
  ["千万", 7],
  ["百万", 6],
  ["十万", 5],
  ["亿", 8],
  ["万", 4],
  ["千", 3],
  ["百", 2],
];

const SAME_UNITS: readonly (readonly string[])[] = [
  ["元", "人民币", "元人民币", "yuan", "cny", "rmb"],
];

/**
 * How many powers of ten the written number must be moved to stand in the indicator's unit, or why that cannot
 * be said.
 */
export type UnitReading =
  { ok: true; exponent: number } | { ok: false; problem: "other-unit" | "scale-without-unit" };

/**
 * Reads what stands after a number (folded, trimmed) against the indicator's unit. With 亿元: "" and 亿元 → 0,
 * 亿 → 0 and 万亿 → 4 (colloquial, but of one meaning), 万元 → −4; 万 alone could mean 万元 or 万亿元 and is refused.
 */
export function readUnit(tail: string, unit: LocalText | null): UnitReading {
  if (tail === "") return { ok: true, exponent: 0 };
  const other: UnitReading = { ok: false, problem: "other-unit" };
  if (unit === null) return other;
  const zh = unit.zh.toLowerCase();
  const en = unit.en.toLowerCase();
  if (tail === zh || tail === en) return { ok: true, exponent: 0 };

  const own = splitScale(zh);
  const written = splitScale(tail);
  const exponent = written.exponent - own.exponent;
  if (written.base !== "") {
    const bases = [own.base, own.exponent === 0 ? en : ""];
    return bases.some((base) => isSameUnit(written.base, base)) ? { ok: true, exponent } : other;
  }
  const endsAlike = own.exponent === 0 || written.word.endsWith(own.word);
  return endsAlike ? { ok: true, exponent } : { ok: false, problem: "scale-without-unit" };
}

interface Split {
  word: string;
  exponent: number;
  base: string;
}

/** Splits 亿元 into 亿, 8, 元; 家 into "", 0, 家; 万多家 into 万, 4, 多家. */
function splitScale(text: string): Split {
  const hit = SCALE_WORDS.find(([word]) => text.startsWith(word));
  if (hit === undefined) return { word: "", exponent: 0, base: text };
  const [word, exponent] = hit;
  return { word, exponent, base: text.slice(word.length).trimStart() };
}

function isSameUnit(written: string, own: string): boolean {
  if (own === "") return false;
  return written === own || SAME_UNITS.some((same) => same.includes(written) && same.includes(own));
}
