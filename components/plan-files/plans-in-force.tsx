import { useLocale, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { Plan } from "@/lib/plans/types";

const LINK_CLASS = "inline-flex min-h-6 items-center text-accent underline underline-offset-4";

/** Lists the plans in force, each with its file to download. */
export function PlansInForce({ plans }: { plans: readonly Plan[] }) {
  const t = useTranslations("planFiles.inForce");
  const locale = useLocale() === "en" ? "en" : "zh";
  return (
    <Card aria-labelledby="in-force">
      <h2 id="in-force" className="mb-3 text-lg font-semibold">
        {t("heading")}
      </h2>
      {plans.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {plans.map(({ code, name, startYear, endYear }) => (
          <li
            key={code}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2"
          >
            <span className="min-w-0">
              {name[locale]}{" "}
              <span className="whitespace-nowrap text-muted">
                {t("years", { start: String(startYear), end: String(endYear) })}
              </span>
            </span>
            <a
              href={`/api/v1/plan-file.xlsx?plan=${encodeURIComponent(code)}&lang=${locale}`}
              aria-label={t("downloadOf", { name: name[locale] })}
              className={LINK_CLASS}
            >
              {t("download")}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
