import { useLocale, useTranslations } from "next-intl";

import type { Catalogue, FigureKey } from "@/lib/figures/types";
import type { LocalText } from "@/lib/plans/types";

type Named = Pick<Catalogue, "indicators" | "scopes" | "calibres">;

interface Names {
  inWords: (text: LocalText) => string;
  indicatorOf: (code: string) => string;
  scopeOf: (code: string) => string;
  calibreOf: (code: string) => string;
  /** Names a cell: 产业规模 · 武汉 · 2024 · 核心产业规模. */
  cellOf: (key: FigureKey) => string;
  unitOf: (indicator: string) => LocalText | null;
}

/** Names what the codes of a plan stand for, in the reader's language; an unknown code stands for itself. */
export function useNames(catalogue: Named): Names {
  const t = useTranslations("figures");
  const locale = useLocale() === "en" ? "en" : "zh";
  const nameOf = (items: readonly { code: string; name: LocalText }[], code: string) =>
    items.find((item) => item.code === code)?.name[locale] ?? code;
  const { indicators, scopes, calibres } = catalogue;
  return {
    inWords: (text) => text[locale],
    indicatorOf: (code) => nameOf(indicators, code),
    scopeOf: (code) => nameOf(scopes, code),
    calibreOf: (code) => nameOf(calibres, code),
    cellOf: (key) =>
      t("cell", {
        indicator: nameOf(indicators, key.indicator),
        scope: nameOf(scopes, key.scope),
        year: String(key.year),
        calibre: nameOf(calibres, key.calibre),
      }),
    unitOf: (code) => indicators.find((item) => item.code === code)?.unit ?? null,
  };
}
