/** A typed text with full-width forms folded, one character for one, so that positions can be named. */
export interface TypedText {
  /** Characters as typed, by code points. */
  characters: readonly string[];
  /** One UTF-16 unit for each character; trailing space cut; A–Z in lower case. */
  folded: string;
}

const SIGNS: Readonly<Record<string, string>> = {
  "，": ",",
  "．": ".",
  "－": "-",
  "−": "-",
  "＋": "+",
  "％": "%",
  "～": "~",
  "〜": "~",
  "￥": "¥",
  億: "亿",
  萬: "万",
};

/** Format characters and fillers, which nobody sees, except the one that shows 145 as 541. */
const UNSEEN = /(?!\u202E)[\p{Cf}\u034F\u115F\u1160\u3164\uFFA0\uFE00-\uFE0F]/gu;

/** Takes out what nobody sees, such as the mark of byte order or a soft hyphen that came with a copied text. */
export function withoutUnseen(text: string): string {
  return text.replaceAll(UNSEEN, "");
}

/**
 * Folds full-width digits, letters and signs, traditional scale words and every space, one for one; what nobody sees
 * is left out before.
 */
export function readTypedText(text: string): TypedText {
  const characters = Array.from(withoutUnseen(text));
  return { characters, folded: characters.map(fold).join("").trimEnd() };
}

function fold(character: string): string {
  const sign = SIGNS[character];
  if (sign !== undefined) return sign;
  if (/^\s$/u.test(character)) return " ";
  const code = character.codePointAt(0) ?? 0;
  // One UTF-16 unit for each character, so that indexes of the folded text are places in the typed one.
  if (code > 0xffff) return "\uFFFD";
  const isFullWidth = (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff5a);
  const narrow = isFullWidth ? String.fromCharCode(code - 0xfee0) : character;
  return /^[A-Z]$/.test(narrow) ? narrow.toLowerCase() : narrow;
}
