import clsx from "clsx";
import { useTranslations } from "next-intl";

import { PageLink } from "@/components/layout/page-link";
import { useWords } from "@/components/page/use-words";
import { OwnLanguage } from "@/components/ui/own-language";
import { comparisonPath } from "@/lib/addresses/comparison-address";
import { dashboardPath, type DashboardPlace } from "@/lib/addresses/place";
import { partRowPath } from "@/lib/addresses/part-row";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { Scope } from "@/lib/plans/types";
import { dimensionName, scopesOfKind } from "@/lib/words/lookup";

interface PartSwitchProps {
  assessment: PlanAssessment;
  scope: Scope;
  place: DashboardPlace;
  /** Indicator chosen in the address, kept from one part to the next; null where none is. */
  row: string | null;
  /** Indicator to compare the parts by; null for the comparison's own choice. */
  indicator: string | null;
}

/** Leads to the other parts of the kind, and to the comparison of them all. */
export function PartSwitch({ assessment, scope, place, row, indicator }: PartSwitchProps) {
  const t = useTranslations();
  const inWords = useWords();
  const parts = scopesOfKind(assessment, scope.kind);
  const link = "inline-flex min-h-9 items-center rounded-md border px-3.5";
  return (
    <nav aria-label={inWords(dimensionName(assessment, scope.kind))} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {parts.map(({ code, name }) => {
          const isHere = code === scope.code;
          return (
            <li key={code}>
              <PageLink
                href={
                  row === null
                    ? dashboardPath(place, `/pillars/${code}`)
                    : partRowPath(place, code, row)
                }
                aria-current={isHere ? "page" : undefined}
                className={clsx(
                  link,
                  isHere
                    ? "border-accent bg-accent font-semibold text-on-accent"
                    : "border-field bg-card hover:bg-accent-soft",
                )}
              >
                <OwnLanguage>{inWords(name)}</OwnLanguage>
              </PageLink>
            </li>
          );
        })}
        <li>
          <PageLink
            href={comparisonPath(
              place,
              parts.map(({ code }) => code),
              indicator === null ? [] : [indicator],
            )}
            className={clsx(link, "border-field bg-card hover:bg-accent-soft")}
          >
            {t("dashboard.part.compare")}
          </PageLink>
        </li>
      </ul>
    </nav>
  );
}
