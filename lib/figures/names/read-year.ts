const CHINESE = "〇一二三四五六七八九";

/**
 * Reads a year as tables have it: 2025, ２０２５, 2025年, 2025年度, 2025年末, 二〇二五, 2025.0. Null for anything else: a
 * month, a quarter, a day, '25.
 */
export function readYear(text: string): number | null {
  const folded = text
    .normalize("NFKC")
    .replaceAll(/\s+/g, "")
    .replaceAll("零", "〇")
    .replaceAll("○", "〇")
    .replaceAll(/[〇一二三四五六七八九]/g, (sign) => String(CHINESE.indexOf(sign)));
  const match = /^([12]\d{3})(?:\.0+)?(?:年|年度|年末|年底)?$/.exec(folded);
  return match === null ? null : Number(match[1]);
}

/** The years that a caption names; a year inside a day or a month is none. */
export function yearsIn(text: string): readonly number[] {
  const folded = text.normalize("NFKC");
  const found = folded.matchAll(
    /(?<!\d)(20\d{2})(?!\d|\s*年\s*\d{1,2}\s*月|[./-]\d{1,2}(?!\d{2}))/g,
  );
  return [...new Set([...found].map(([, year]) => Number(year)))];
}
