import { refusal } from "./refuse";

/** Signs that no text file has, and what wrong decoding leaves behind: U+FFFD and the private use area. */

const RUBBISH = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD\uE000-\uF8FF]/;

/**
 * The text of a .csv file: UTF-8 with or without a byte order mark, else GB18030 (and so GBK and GB2312), as
 * Chinese Excel and WPS write it. Both are read strictly: a byte that does not fit refuses the file.
 * @throws DomainError `invalid`
 */
export function decodeText(bytes: Uint8Array): string {
  const text = tryDecode("utf-8", bytes) ?? tryDecode("gb18030", bytes);
  if (text === null || RUBBISH.test(text)) throw refusal("encoding");
  return text;
}

function tryDecode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
