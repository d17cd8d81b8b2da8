import { refusal } from "./refuse";

/** No text has it, unless it is of another encoding or no text at all. */
const NOTHING = "\0";

/**
 * The text of a .csv file: UTF-16 with its byte order mark, as Excel writes "Unicode text"; UTF-8 with or without
 * one; else GB18030 (and so GBK and GB2312), as Chinese Excel and WPS write it. All are read strictly: a byte that
 * does not fit refuses the file, a sign that does not fit only its cell.
 * @throws DomainError `invalid`
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = UTF_16.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  const text =
    marked === undefined
      ? (tryDecode("utf-8", bytes) ?? tryDecode("gb18030", bytes))
      : tryDecode(marked.encoding, bytes);
  if (text === null || text.includes(NOTHING)) throw refusal("encoding");
  return text;
}

const UTF_16 = [
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] },
];

function tryDecode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
