/** Matches what a spreadsheet takes for a formula, and what was guarded once already. */
const NEEDS_GUARD = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * Writes a text as a cell of a .csv file: an apostrophe keeps it from running as a formula; reading takes
 * exactly one off.
 */
export function guardText(text: string): string {
  return NEEDS_GUARD.test(text) ? `'${text}` : text;
}
