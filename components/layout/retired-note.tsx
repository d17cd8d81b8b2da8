"use client";

import { useLocale, useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { RetiredPlan } from "@/lib/plans/types";
import { formatDay } from "@/lib/words/format";

import { useShownPlan, type PlanChoice } from "./use-shown-plan";

interface RetiredNoteProps {
  plans: readonly PlanChoice[];
  retired: readonly RetiredPlan[];
}

/** Says on every page of a plan that it is retired and read-only, since when and why; nothing for any other plan. */
export function RetiredNote({ plans, retired }: RetiredNoteProps) {
  const t = useTranslations("common");
  const locale = useLocale() === "en" ? "en" : "zh";
  const shown = useShownPlan(plans);
  const found = retired.find(({ plan }) => plan === shown?.code);
  if (found === undefined) return null;
  return (
    <Notice tone="info" className="mb-4 print:hidden">
      {t("retiredPlan", { day: formatDay(found.at, locale), reason: found.reason })}
    </Notice>
  );
}
