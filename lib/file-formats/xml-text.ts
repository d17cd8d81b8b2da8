/** Characters that XML has no way to write: one of them in a title would make the whole file unreadable. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}\ufffe\uffff]/gu;

/** Writes a text without the characters that no XML file can hold. */
export function xmlText(text: string): string {
  return text.replace(UNWRITABLE, "");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Writes a text so that it is nothing but text in XML and HTML, in an attribute too. */
export function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
