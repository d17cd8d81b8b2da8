/** A spreadsheet takes a cell that begins like this for a formula; so would one guarded once already. */
const NEEDS_GUARD = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A text as a cell of a .csv file: an apostrophe keeps it from running; reading takes exactly one off. */
export function guardText(text: string): string {
  return NEEDS_GUARD.test(text) ? `'${text}` : text;
}
