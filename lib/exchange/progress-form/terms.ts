import en from "@/lib/i18n/messages/en/terms.json";
import zh from "@/lib/i18n/messages/zh/terms.json";
import type { Locale } from "@/lib/i18n/routing";
import type { LocalText } from "@/lib/plans/types";

const WORDS = { zh, en };

/** The choices of a list in the file. */
export const TERMS = {
  qualifier: ["exact", "about", "more-than", "nearly"],
  nature: ["actual", "provisional", "forecast"],
  flag: ["not-collected", "not-applicable"],
  grade: ["A", "B", "C"],
} as const;
export type TermKind = keyof typeof TERMS;

/** A choice as the file writes it. A grade keeps its letter: 官方网站 says nothing of its rank. */
export function termLabel(kind: TermKind, code: string, locale: Locale): string {
  const words: Readonly<Record<string, string>> = WORDS[locale][kind];
  const label = words[code] ?? code;
  return kind === "grade" ? `${code} ${label}` : label;
}

/** The code behind a written choice, in either language or as a code; "" for blank, null for anything else. */
export function readTerm(kind: TermKind, text: string): string | null {
  const wanted = folded(text);
  if (wanted === "") return "";
  const codes: readonly string[] = TERMS[kind];
  const names = (code: string) => [code, termLabel(kind, code, "zh"), termLabel(kind, code, "en")];
  return codes.find((code) => names(code).some((name) => folded(name) === wanted)) ?? null;
}

/** The item with this code or this name in either language. */
export function readName<Item extends { readonly code: string; readonly name: LocalText }>(
  items: readonly Item[],
  text: string,
): Item | null {
  const wanted = folded(text);
  return (
    items.find(({ code, name }) =>
      [code, name.zh, name.en].some((candidate) => folded(candidate) === wanted),
    ) ?? null
  );
}

function folded(text: string): string {
  return text.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLowerCase();
}
