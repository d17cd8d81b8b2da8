import { useTranslations } from "next-intl";

import { PageLink } from "@/components/layout/page-link";
import { useWords } from "@/components/page/use-words";
import { dashboardPath, withParam, type DashboardPlace } from "@/lib/addresses/place";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import { countedWords, reconcileSentence, registeredRow } from "@/lib/words/register-words";

interface RegisterLineProps {
  indicator: IndicatorAssessment;
  scope: string;
  place: DashboardPlace;
}

/** Shows the register beside the reported count of a scope; nothing where there is no register. */
export function RegisterLine({ indicator, scope, place }: RegisterLineProps) {
  const t = useTranslations("register.reconcile");
  const inWords = useWords();
  const row = registeredRow(indicator, scope);
  if (row === null) return null;
  return (
    <div className="rounded-lg border border-line bg-card px-4 py-3 text-sm sm:px-5">
      <p>
        {inWords(reconcileSentence(row))}
        {" · "}
        <PageLink
          href={withParam(dashboardPath(place, "/register"), "indicator", indicator.code)}
          className="inline-block min-h-6 link"
        >
          {t("link")}
        </PageLink>
      </p>
      {countedWords(indicator).map((word) => (
        <p key={inWords(word)} className="mt-1 text-muted">
          {inWords(word)}
        </p>
      ))}
    </div>
  );
}
