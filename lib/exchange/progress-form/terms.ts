import en from "@/lib/i18n/messages/en/terms.json";
import zh from "@/lib/i18n/messages/zh/terms.json";
import { byFoldedName, folded } from "@/lib/figures/names/folded-name";
import type { Locale } from "@/lib/i18n/routing";

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
