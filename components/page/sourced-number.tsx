import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { findSource } from "@/lib/words/lookup";
import type { DashboardPlace } from "@/lib/addresses/place";

import { PlaceLink } from "./place-link";
import { sourceAnchor } from "./source-mark";

interface SourcedNumberProps {
  assessment: PlanAssessment;
  indicator: Pick<IndicatorAssessment, "code">;
  place: DashboardPlace;
  /** Key of the source; where it is null or not known, the number leads nowhere. */
  source: string | null;
  children: ReactNode;
  className?: string;
}

/** A number that leads to its source in the list on its indicator's page. */
export function SourcedNumber(props: SourcedNumberProps) {
  const { assessment, indicator, place, source: key, children, className } = props;
  const t = useTranslations("dashboard");
  const source = findSource(assessment, key);
  if (source === null) return <span className={className}>{children}</span>;
  return (
    <PlaceLink
      place={place}
      to={`/indicators/${indicator.code}#${sourceAnchor(source.key)}`}
      title={source.title}
      className={clsx("number-link", className)}
    >
      {children}
      <span className="sr-only">
        {t("parenthesis", { text: `${t("card.source")} ${source.publisher}` })}
      </span>
    </PlaceLink>
  );
}
