import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { localPath } from "@/lib/i18n/local-path";
import { findSource } from "@/lib/words/lookup";
import { dashboardPath, type DashboardPlace } from "@/lib/addresses/place";

import { SourcedLink, type ShownSource } from "./rows/sourced-link";
import { sourceAnchor } from "./source-mark";

interface SourceOfNumber {
  assessment: PlanAssessment;
  indicator: Pick<IndicatorAssessment, "code">;
  place: DashboardPlace;
  /** Key of the source; where it is null or not known, the number leads nowhere. */
  source: string | null;
}

interface SourcedNumberProps extends SourceOfNumber {
  children: ReactNode;
  className?: string;
}

/** A number that leads to its source in the list on its indicator's page. */
export function SourcedNumber({ children, className, ...number }: SourcedNumberProps) {
  const look = className === undefined ? {} : { className };
  const source = useShownSource()(number);
  if (source === null) return <span {...look}>{children}</span>;
  return (
    <SourcedLink source={source} {...look}>
      {children}
    </SourcedLink>
  );
}

/** Tells where a number leads and what is said of its source; null where that is not known. */
export function useShownSource(): (number: SourceOfNumber) => ShownSource | null {
  const t = useTranslations("dashboard");
  const locale = useLocale() === "en" ? "en" : "zh";
  return ({ assessment, indicator, place, source: asked }) => {
    const source = findSource(assessment, asked);
    if (source === null) return null;
    const to = `/indicators/${indicator.code}#${sourceAnchor(source.key)}`;
    return {
      href: localPath(dashboardPath(place, to), locale),
      title: source.title,
      said: t("parenthesis", { text: `${t("card.source")} ${source.publisher}` }),
    };
  };
}
