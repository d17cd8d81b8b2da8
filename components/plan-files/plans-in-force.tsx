"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { sendByHand } from "@/components/forms/send-by-hand";
import { Card } from "@/components/ui/card";
import { OwnLanguage } from "@/components/ui/own-language";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";
import { Link } from "@/lib/i18n/navigation";
import type { StandingPlan } from "@/lib/plan-files/drafts/types";
import { formatDay } from "@/lib/words/format";

const LINK_CLASS = "inline-flex min-h-6 items-center text-accent underline underline-offset-4";

interface PlansInForceProps {
  plans: readonly StandingPlan[];
  /** Begins a draft of changes. */
  action: FormAction;
}

/** Lists the plans in force, each with what an administrator may do with it. */
export function PlansInForce({ plans, action }: PlansInForceProps) {
  const t = useTranslations("planFiles.inForce");
  const locale = useLocale() === "en" ? "en" : "zh";
  const [result, submit, pending] = useActionState(action, IDLE);
  return (
    <Card aria-labelledby="in-force">
      <h2 id="in-force" className="mb-3 text-lg font-semibold">
        {t("heading")}
      </h2>
      <FormAnswer result={result} />
      {plans.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {plans.map(({ plan: { code, name, startYear, endYear }, retirement }) => {
          const ofPlan = `plan=${encodeURIComponent(code)}`;
          const label = (key: "change" | "successor" | "retire" | "resume") =>
            t(`${key}Of`, { name: name[locale] });
          return (
            <li key={code} className="flex flex-col gap-1 py-3">
              <span className="min-w-0 font-semibold">
                <OwnLanguage>{name[locale]}</OwnLanguage>{" "}
                <span className="whitespace-nowrap font-normal text-muted">
                  {t("years", { start: String(startYear), end: String(endYear) })}
                </span>
              </span>
              {retirement !== null && (
                <span className="text-sm text-muted">
                  {t("retired", { day: formatDay(retirement.at, locale), why: retirement.reason })}
                </span>
              )}
              <span className="flex flex-wrap items-center gap-x-5 gap-y-1">
                {retirement === null && (
                  <form action={submit} onSubmit={sendByHand(submit)}>
                    <input type="hidden" name="from" value="plan" />
                    <input type="hidden" name="plan" value={code} />
                    <button
                      type="submit"
                      disabled={pending}
                      aria-label={label("change")}
                      className={`${LINK_CLASS} cursor-pointer`}
                    >
                      {t("change")}
                    </button>
                  </form>
                )}
                <Link
                  href={`/settings/plans/new?predecessor=${encodeURIComponent(code)}#from-plan`}
                  aria-label={label("successor")}
                  prefetch={false}
                  className={LINK_CLASS}
                >
                  {t("successor")}
                </Link>
                <a
                  href={`/api/v1/plan-file.xlsx?${ofPlan}&lang=${locale}`}
                  aria-label={t("downloadOf", { name: name[locale] })}
                  className={LINK_CLASS}
                >
                  {t("download")}
                </a>
                <Link
                  href={`/settings/plan-files/status?${ofPlan}`}
                  aria-label={label(retirement === null ? "retire" : "resume")}
                  prefetch={false}
                  className={LINK_CLASS}
                >
                  {t(retirement === null ? "retire" : "resume")}
                </Link>
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
