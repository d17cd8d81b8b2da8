import { useLocale, useTranslations } from "next-intl";

import { OwnLanguage } from "@/components/ui/own-language";
import { formatNumber, joinUnit } from "@/lib/words/format";
import type { Catalogue, EntryForm } from "@/lib/figures/types";
import { useNames } from "@/components/figures/use-names";
import { useStatedText } from "@/components/figures/use-stated-text";

interface BesideValuesProps {
  form: EntryForm;
  catalogue: Catalogue;
  /** Value of the target's path in this year, in the indicator's unit; null without a path. */
  expected: number | null;
}

/** Shows what one compares with while typing: the approved value, last year's, the target, the value due by now. */
export function BesideValues({ form, catalogue, expected }: BesideValuesProps) {
  const t = useTranslations("figures.beside");
  const locale = useLocale() === "en" ? "en" : "zh";
  const { inWords, calibreOf } = useNames(catalogue);
  const stated = useStatedText();
  const { indicator, target, key } = form;
  const { unit } = indicator;
  const decimals = Math.max(indicator.decimals, 1);
  const foreign = target !== null && target.calibre !== null && target.calibre !== key.calibre;
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 max-[26rem]:[&:lang(en)]:grid-cols-1 rounded-md bg-accent-soft px-4 py-3 lg:grid-cols-4">
      <Pair term={t("current")}>
        {form.current === null ? t("none") : stated(form.current, unit)}
      </Pair>
      <Pair term={t("lastYear", { year: String(key.year - 1) })}>
        {form.lastYear === null ? t("none") : stated(form.lastYear, unit)}
      </Pair>
      {target === null ? (
        <Pair term={t("target", { year: String(catalogue.plan.endYear) })}>{t("noTarget")}</Pair>
      ) : (
        <Pair term={t("target", { year: String(target.year) })}>
          <OwnLanguage>{inWords(target.wording)}</OwnLanguage>
          {foreign && (
            <span className="block text-sm font-normal text-muted">
              {t("targetCalibre", { calibre: calibreOf(target.calibre) })}
            </span>
          )}
        </Pair>
      )}
      {expected !== null && (
        <Pair term={t("expected")}>
          {joinUnit(formatNumber(expected, { decimals, locale }), unit, locale)}
        </Pair>
      )}
    </dl>
  );
}

function Pair({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="font-semibold wrap-break-word">{children}</dd>
    </div>
  );
}
