import { inflateRawSync } from "node:zlib";

/** The files of a zip by name, as text. Only for files that the program under test has written. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf("PK\u0005\u0006");
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [packed, nameLength] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + packed);
    const content = zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data);
    files.set(name, content.toString("utf8"));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

/** The rows of all tables of a Word document, each cell as its paragraphs joined by line breaks. */
export function wordTables(xml: string): readonly (readonly (readonly string[])[])[] {
  const inside = (text: string, tag: string) =>
    [...text.matchAll(new RegExp(`<w:${tag}[ >].*?</w:${tag}>`, "gs"))].map(([match]) => match);
  return inside(xml, "tbl").map((table) =>
    inside(table, "tr").map((row) =>
      inside(row, "tc").map((cell) => inside(cell, "p").map(wordText).join("\n")),
    ),
  );
}

/** The text of a piece of a Word document. */
export function wordText(xml: string): string {
  return [...xml.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:t>[^<]*<\/w:t>/g)]
    .map(([match]) => match.replace(/<[^>]*>/g, ""))
    .join("")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
