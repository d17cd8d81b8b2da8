import { publicPlace } from "./public-path";

/** Matches everything from the first character that no address of a public page has. */
const NOT_OF_A_PATH = /[^\w/-].*$/s;
/** Matches a sentence that goes on behind a query, from the mark that ended the address. */
const SENTENCE = /[。，、；：！？（）【】《》「」『』“”‘’…].*$/su;
/** Matches marks and blanks at the very end of a query. */
const MARKS = /[\s.,;:!?"'<>()[\]{}|]+$/u;
/** Matches characters that are not seen, such as those that break a long word: no address has any. */
const UNSEEN = /\p{Cf}/gu;

/**
 * Cuts from the address of a public page what chats and documents take into a link: the full stop, bracket,
 * quotation mark or blank behind it and what follows. Null where there is nothing to cut, and for every address
 * that is no public page's. `search` begins with "?" or is empty, as in `URL`.
 */
export function cleanPublicAddress(pathname: string, search: string): string | null {
  const path = cleanPath(pathname);
  const query = cleanQuery(search);
  if (path === pathname && query === search) return null;
  return publicPlace(path) === null ? null : `${path}${query}`;
}

function cleanPath(pathname: string): string {
  const seen = decoded(pathname).replaceAll(UNSEEN, "");
  const cut = seen.replace(NOT_OF_A_PATH, "");
  return cut === seen && seen === pathname ? pathname : cut.replace(/\/+$/, "");
}

function cleanQuery(search: string): string {
  const params = [...new URLSearchParams(search)];
  const [name = "", value = ""] = params.at(-1) ?? [];
  const cut = (text: string) =>
    text.replaceAll(UNSEEN, "").replace(SENTENCE, "").replace(MARKS, "");
  const last = [cut(name), cut(value)] as const;
  if (last[0] === name && last[1] === value) return search;
  const kept = new URLSearchParams([
    ...params.slice(0, -1),
    ...(last[0] === "" ? [] : [[...last]]),
  ]);
  return kept.size === 0 ? "" : `?${kept.toString()}`;
}

/** Decodes the path of an address; an escape that is broken off, as chats leave them, stands as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
