import type { Verdict } from "@/lib/assessment/types";
import type { Locale } from "@/lib/i18n/routing";

const CHINESE_FONTS =
  "'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Hiragino Sans GB', sans-serif";

/**
 * Font families by the names that machines have them under. English begins with Latin ones, because a Chinese
 * font sets quotation marks and apostrophes as wide as a character.
 */
export const FILE_FONTS: Readonly<Record<Locale, string>> = {
  zh: CHINESE_FONTS,
  en: `'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', ${CHINESE_FONTS}`,
};

/** Colours of the light theme for the mark of illustrative data. */
export const NOTICE = { ground: "#fff4d6", ink: "#5c3d00" } as const;

/** Colours of the light theme for the verdicts. */
export const VERDICT_COLOURS: Readonly<Record<Verdict, string>> = {
  met: "#17713f",
  "on-track": "#0f6f8c",
  watch: "#9a5b00",
  behind: "#b3261e",
  reversed: "#b3261e",
  missed: "#b3261e",
  "awaiting-data": "#5f6974",
  "not-assessable": "#5f6974",
};
