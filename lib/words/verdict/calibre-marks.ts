const FIRST_CIRCLED_ONE = 0x2460;

/** Gives the footnote sign of the n-th calibre named under a table, from 0: ①, ②, … */
export function calibreMark(index: number): string {
  return index < 20 ? String.fromCodePoint(FIRST_CIRCLED_ONE + index) : `(${index + 1})`;
}
