/** Characters that XML has no way to write: one of them in a title would make the whole file unreadable. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}\ufffe\uffff]/gu;

/** Writes a text without the characters that no XML file can hold. */
export function xmlText(text: string): string {
  return text.replace(UNWRITABLE, "");
}
