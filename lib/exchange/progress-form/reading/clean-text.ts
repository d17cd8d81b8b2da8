import { withoutUnseen } from "@/lib/figures/values/typed-text";

import type { CellProblem } from "../types";

/** What Word and Excel put into a text for a bullet of the fonts Symbol and Wingdings. */
const BULLETS: Readonly<Record<string, string>> = {
  "\uF0B7": "•",
  "\uF0A7": "▪",
  "\uF06C": "●",
  "\uF06E": "■",
  "\uF075": "◆",
  "\uF0D8": "➢",
  "\uF0FC": "✓",
};

/**
 * Signs that no cell is read with: control characters, lone halves, what wrong decoding leaves, signs of somebody's
 * own font, and the one that shows 145 as 541.
 */
const UNREADABLE = /(?![\t\n\r])\p{Cc}|[\p{Cs}\p{Co}\uFFFD\uFFFE\uFFFF\u202E]/u;

/**
 * Takes out of a text what nobody sees, and sets Word's bullets as bullets. `bad` is the first sign that the text
 * cannot be read with, by its code point ("U+000B"); null where there is none.
 */
export function cleanText(text: string): { text: string; bad: string | null } {
  // Most cells are plain, and thousands of them are looked at.
  if (/^[\u0020-\u007E\u4E00-\u9FA5]*$/.test(text)) return { text, bad: null };
  const clean = withoutUnseen(text)
    .replaceAll("\r\n", "\n")
    .replaceAll(/[\uF06C-\uF0FC]/g, (sign) => BULLETS[sign] ?? sign);
  const bad = UNREADABLE.exec(clean)?.[0];
  return { text: clean, bad: bad === undefined ? null : codePoint(bad) };
}

function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Says which sign of a cell cannot be read. */
export function characterProblem(column: CellProblem["column"], sign: string): CellProblem {
  return { column, name: "character", values: { sign } };
}
