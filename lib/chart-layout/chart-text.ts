/* Text is estimated, never measured: in a server worker every measured width is 0, and one chart must come
   out alike everywhere. The estimates are a little wide on purpose. */

export const FONT_SIZE = 12;
export const LINE_HEIGHT = 16;

const WIDE =
  /[\u1100-\u115f\u2018-\u201d\u2014\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
/** Keeps a number together with its sign, the unit after it and the currency before it: "+37.8%", "1500亿元", "2025年", "CNY 11.35 billion". */
const NUMBER_OR_WORD =
  /(?:[+−-]?[A-Z]{3}\u00a0)?[+−-]?\d[\d.,]*(?:%|\u00a0?[\u4e00-\u9fff]{1,2}|\u00a0[A-Za-z]+)?|[A-Za-z'’]+-?\s?|\s+|./gu;
const AFTER_CURRENCY = /(?<=^[+−-]?[A-Z]{3}\u00a0)/;
const BEFORE_UNIT = /(?<=\d\u00a0)(?=[A-Za-z])/;
const BRACKETED = /(（[^（）]*）|\([^()]*\))/;
const NO_LINE_END = /[（《「“(]$/;
const NO_LINE_START = /^[，。、；：！？）》」』”’%％)\],.;:!?]/;

/** Estimates the width of one line in px: a CJK character is as wide as the font is high. */
export function textWidth(text: string, fontSize: number = FONT_SIZE): number {
  let ems = 0;
  for (const character of text)
    ems += WIDE.test(character) ? 1 : /[mwMW@%]/.test(character) ? 0.9 : 0.6;
  return Math.ceil(ems * fontSize);
}

/**
 * Splits a text where it may break: CJK text between any two characters, other text between words; numbers stay
 * whole.
 */
function pieces(text: string): string[] {
  const joined: string[] = [];
  for (const piece of text.match(NUMBER_OR_WORD) ?? []) {
    const last = joined.length - 1;
    const before = joined[last];
    if (before !== undefined && (NO_LINE_START.test(piece) || NO_LINE_END.test(before))) {
      joined[last] = before + piece;
    } else joined.push(piece);
  }
  return joined;
}

/** Estimates the width, px, of the widest amount or word of a text that `wrapText` breaks only where it must. */
export function widestPiece(text: string): number {
  return Math.max(0, ...pieces(text).map((piece) => textWidth(piece.trimEnd())));
}

/**
 * Breaks a text into lines no wider than `maxWidth` px; nothing is cut. What stands in brackets stays together
 * where it can.
 */
export function wrapText(text: string, maxWidth: number, fontSize: number = FONT_SIZE): string[] {
  const fits = (candidate: string) => textWidth(candidate.trimEnd(), fontSize) <= maxWidth;
  const units = text
    .split(BRACKETED)
    .flatMap((part) => (BRACKETED.test(part) && fits(part) ? [part] : pieces(part)))
    .flatMap((piece) => (fits(piece) ? [piece] : piece.split(AFTER_CURRENCY)))
    .flatMap((piece) => (fits(piece) ? [piece] : piece.split(BEFORE_UNIT)))
    .flatMap((piece) => (fits(piece) ? [piece] : Array.from(piece)))
    .reduce<string[]>((kept, unit) => {
      // A mark that cannot begin a line may follow a bracket.
      const before = kept.at(-1);
      if (before === undefined || !NO_LINE_START.test(unit) || !fits(before + unit))
        kept.push(unit);
      else kept[kept.length - 1] = before + unit;
      return kept;
    }, []);
  const lines: string[] = [];
  let line = "";
  for (const unit of units) {
    if (line !== "" && !fits(line + unit)) {
      lines.push(line.trimEnd());
      line = unit.trimStart();
    } else line += unit;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

/**
 * Writes a number of an axis, times ten to the power given: no grouping up to four digits, as in 1500亿元.
 */
export function tickText(value: number, exponent = 0): string {
  const rounded = Math.round(value * 10 ** (6 + exponent)) / 1e6;
  return Math.abs(rounded) < 10000
    ? String(rounded)
    : rounded.toLocaleString("en-US", { maximumFractionDigits: 6 });
}
