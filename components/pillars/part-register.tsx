import { useTranslations } from "next-intl";

import { PageLink } from "@/components/layout/page-link";
import { useWords } from "@/components/page/use-words";
import { OwnLanguage } from "@/components/ui/own-language";
import { dashboardPath, withParam, type DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { Scope } from "@/lib/plans/types";
import { reconcileSentence, registeredRow } from "@/lib/words/register-words";

interface PartRegisterProps {
  assessment: PlanAssessment;
  scope: Scope;
  place: DashboardPlace;
}

/** Lists what the register holds of a part beside what was reported for it; nothing where it claims nothing. */
export function PartRegister({ assessment, scope, place }: PartRegisterProps) {
  const t = useTranslations("register.reconcile");
  const inWords = useWords();
  const rows = assessment.indicators.flatMap((indicator) => {
    const row = registeredRow(indicator, scope.code);
    return row === null ? [] : [{ indicator, row }];
  });
  if (rows.length === 0) return null;
  const addressOf = (indicator: string) =>
    withParam(
      withParam(dashboardPath(place, "/register"), "indicator", indicator),
      "scope",
      scope.code,
    );
  return (
    <section aria-labelledby="part-register" className="mt-6 mb-4">
      <h2 id="part-register" className="text-lg leading-snug font-semibold">
        {t("heading")}
      </h2>
      <ul className="mt-2 divide-y divide-line rounded-lg border border-line bg-card px-4 text-sm">
        {rows.map(({ indicator, row }) => (
          <li key={indicator.code} className="py-2">
            <PageLink
              href={addressOf(indicator.code)}
              className="inline-block min-h-6 font-semibold link"
            >
              <OwnLanguage>{inWords(indicator.name)}</OwnLanguage>
            </PageLink>
            <p>{inWords(reconcileSentence(row))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
