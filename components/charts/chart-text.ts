/*
 * Text is estimated, never measured: in a server worker every measured width is 0, and the same picture
 * must come out everywhere. The estimates are a little wide on purpose.
 */

export const FONT_SIZE = 12;
export const LINE_HEIGHT = 16;

const WIDE = /[\u1100-\u115f\u2018-\u201d\u2014\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const NO_LINE_START = /^[，。、；：！？）》」』”’%％)\],.;:!?]/;

/** Estimated width in px of one line: a CJK character is as wide as the font is high. */
export function textWidth(text: string, fontSize: number = FONT_SIZE): number {
  let ems = 0;
  for (const character of text) ems += WIDE.test(character) ? 1 : /[mwMW@%]/.test(character) ? 0.9 : 0.6;
  return Math.ceil(ems * fontSize);
}

/** CJK text breaks between any two characters, other text between words; numbers stay whole. */
function pieces(text: string): string[] {
  const found = text.match(/[\d.,+\-–—%]+|[A-Za-z'’]+\s?|\s+|./gu) ?? [];
  const joined: string[] = [];
  for (const piece of found) {
    const last = joined.length - 1;
    const before = joined[last];
    if (before !== undefined && (NO_LINE_START.test(piece) || /[（《「“(]$/.test(before))) {
      joined[last] = before + piece;
    } else joined.push(piece);
  }
  return joined;
}

/** Lines no wider than `maxWidth` px; nothing is cut, so a single longer piece may stand out. */
export function wrapText(text: string, maxWidth: number, fontSize: number = FONT_SIZE): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && textWidth((line + piece).trimEnd(), fontSize) > maxWidth) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

/** Axis numbers: no grouping up to four digits, as in 1500亿元. */
export function tickText(value: number): string {
  const rounded = Math.round(value * 1e6) / 1e6;
  return Math.abs(rounded) < 10000
    ? String(rounded)
    : rounded.toLocaleString("en-US", { maximumFractionDigits: 6 });
}
