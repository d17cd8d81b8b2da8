import { useTranslations } from "next-intl";

import { useNames } from "@/components/figures/use-names";
import type { ColumnMapping } from "@/lib/exchange/progress-form/mapping-types";
import type { Catalogue } from "@/lib/figures/types";

/** Gives the words for what a column is: 统计范围, 武汉 · 2025的数值. */
export function useMeaningText(
  named: Pick<Catalogue, "indicators" | "scopes" | "calibres">,
): (mapping: ColumnMapping) => string {
  const t = useTranslations("files");
  const names = useNames(named);
  return ({ as, indicator, scope, year }) => {
    const of = [
      ...(indicator === null ? [] : [names.indicatorOf(indicator)]),
      ...(scope === null ? [] : [names.scopeOf(scope)]),
      ...(year === null ? [] : [String(year)]),
    ];
    if (of.length > 0) return t("mapping.as.valueOf", { names: of.join(" · ") });
    if (as === "") return t("mapping.as.none");
    if (as === "reviewerNote") return t("mapping.as.note");
    if (as === "ignore" || as === "value" || as === "source" || as === "key") {
      return t(`mapping.as.${as}`);
    }
    return t(`columns.${as}`);
  };
}
