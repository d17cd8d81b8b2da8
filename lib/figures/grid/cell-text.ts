import type { StatedValue } from "@/lib/figures/types";
import type { Flag, Qualifier } from "@/lib/plans/types";

type Locale = "zh" | "en";

/** Words of the qualifiers, which `parseValue` reads again. */
const QUALIFIERS: Readonly<Record<Locale, Readonly<Record<Qualifier, string>>>> = {
  zh: { exact: "", about: "约", "more-than": "超", nearly: "近" },
  en: { exact: "", about: "about ", "more-than": "over ", nearly: "nearly " },
};

const FLAG_WORDS: Readonly<Record<Locale, Readonly<Record<Flag, string>>>> = {
  zh: { "not-collected": "未收集", "not-applicable": "不适用" },
  en: { "not-collected": "not collected", "not-applicable": "not applicable" },
};

/** Writes a stated value as one would type it into a cell; "" for none. */
export function cellText(stated: StatedValue | null, locale: Locale): string {
  if (stated === null) return "";
  if (stated.flag !== null) return FLAG_WORDS[locale][stated.flag];
  return stated.value === null ? "" : `${QUALIFIERS[locale][stated.qualifier]}${stated.value}`;
}

/** Splits a typed cell into a value text or a flag: 未收集 and 不适用 are words, not numbers. */
export function readCellText(text: string): { value: string; flag: Flag | "" } {
  const word = text.trim().toLowerCase();
  for (const words of Object.values(FLAG_WORDS)) {
    if (word === words["not-collected"]) return { value: "", flag: "not-collected" };
    if (word === words["not-applicable"]) return { value: "", flag: "not-applicable" };
  }
  return { value: text.trim(), flag: "" };
}
