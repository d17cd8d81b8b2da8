import en from "@/lib/i18n/messages/en/terms.json";
import zh from "@/lib/i18n/messages/zh/terms.json";
import type { Locale } from "@/lib/i18n/routing";
import type { LocalText } from "@/lib/plans/types";

const WORDS = { zh, en };

/** Codes of the choices of each list in the form. */
export const TERMS = {
  qualifier: ["exact", "about", "more-than", "nearly"],
  nature: ["actual", "provisional", "forecast"],
  flag: ["not-collected", "not-applicable"],
  grade: ["A", "B", "C"],
} as const;
export type TermKind = keyof typeof TERMS;

/** Writes a choice as the form has it. A grade keeps its letter, because 官方网站 says nothing of its rank. */
export function termLabel(kind: TermKind, code: string, locale: Locale): string {
  const words: Readonly<Record<string, string>> = WORDS[locale][kind];
  const label = words[code] ?? code;
  return kind === "grade" ? `${code} ${label}` : label;
}

/** Finds the code behind a written choice, in either language or as a code; "" for blank, null for anything else. */
export function readTerm(kind: TermKind, text: string): string | null {
  const wanted = folded(text);
  return wanted === "" ? "" : (TERM_CODES[kind].get(wanted) ?? null);
}

const TERM_CODES = {
  qualifier: termCodes("qualifier"),
  nature: termCodes("nature"),
  flag: termCodes("flag"),
  grade: termCodes("grade"),
} as const;

function termCodes(kind: TermKind): ReadonlyMap<string, string | null> {
  return byFoldedName(TERMS[kind], (code) => [
    code,
    termLabel(kind, code, "zh"),
    termLabel(kind, code, "en"),
  ]);
}

interface Named {
  code: string;
  name: LocalText;
}

/** Items by folded name, kept because folding every name again for every row took longer than reading the file. */
const indexes = new WeakMap<readonly Named[], ReadonlyMap<string, Named | null>>();

/**
 * Finds the item with this code or this name in either language, however it is spaced and broken into lines; null
 * where there is none, or two.
 */
export function readName<Item extends Named>(items: readonly Item[], text: string): Item | null {
  let index = indexes.get(items) as ReadonlyMap<string, Item | null> | undefined;
  if (index === undefined) {
    index = byFoldedName(items, ({ code, name }) => [code, name.zh, name.en]);
    indexes.set(items, index);
  }
  return index.get(folded(text)) ?? null;
}

/** Indexes items by their folded names; a name that two items share names neither. */
function byFoldedName<Item>(
  items: readonly Item[],
  namesOf: (item: Item) => readonly string[],
): ReadonlyMap<string, Item | null> {
  const index = new Map<string, Item | null>();
  for (const item of items) {
    for (const name of new Set(namesOf(item).map(folded))) {
      index.set(name, index.has(name) ? null : item);
    }
  }
  return index;
}

/** Folds a written name: width and case of its letters, and every space and line end in it. */
export function folded(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s+/g, "").toLowerCase();
}
