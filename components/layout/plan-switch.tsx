"use client";

import { useLocale, useTranslations } from "next-intl";

import { OwnLanguage } from "@/components/ui/own-language";
import { Link, usePathname } from "@/lib/i18n/navigation";

import { planPage } from "./plan-page";
import { useShownPlan, type PlanChoice } from "./use-shown-plan";

interface PlanSwitchProps {
  plans: readonly PlanChoice[];
  /** Codes of the plans that have no page of pillars. */
  withoutPillars: readonly string[];
}

/**
 * Names the plan that the page shows and links to the others. The clocks start anew there, because years and
 * days differ.
 */
export function PlanSwitch({ plans, withoutPillars }: PlanSwitchProps) {
  const t = useTranslations("common.planSwitch");
  const locale = useLocale() === "en" ? "en" : "zh";
  const shown = useShownPlan(plans);
  const path = usePathname();
  if (shown === undefined) return null;
  if (plans.length === 1)
    return (
      <p>
        <OwnLanguage>{shown.name[locale]}</OwnLanguage>
      </p>
    );
  return (
    <details key={`${path} ${shown.code}`} className="relative">
      <summary className="min-h-6 cursor-pointer max-sm:truncate underline decoration-dotted underline-offset-4 hover:text-accent">
        <span className="sr-only">{t("label")}</span>
        <OwnLanguage>{shown.name[locale]}</OwnLanguage>
      </summary>
      <ul className="absolute left-0 z-20 mt-1 w-max max-w-[min(34rem,calc(100vw-2rem))] rounded-md border border-field bg-card py-1 text-ink shadow-lg">
        {plans.map(({ code, name, startYear, endYear }, index) => (
          <li key={code}>
            <Link
              href={{
                pathname: planPage(path, !withoutPillars.includes(code)),
                query: index === 0 ? {} : { plan: code },
              }}
              prefetch={false}
              aria-current={code === shown.code ? "true" : undefined}
              className="flex min-h-10 items-baseline justify-between gap-4 px-3 py-2 hover:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent"
            >
              <span>
                <OwnLanguage>{name[locale]}</OwnLanguage>
              </span>
              <span className="whitespace-nowrap tabular-nums">
                {t("years", { from: String(startYear), to: String(endYear) })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
