import { useTranslations } from "next-intl";

import { PageHead } from "@/components/dashboard/page-head";
import type { ParamNotice } from "@/components/dashboard/param-notice";
import type { DashboardPlace } from "@/components/dashboard/place";
import { PlaceTrail } from "@/components/dashboard/place-trail";
import { Section } from "@/components/dashboard/section";
import { useSayMessage } from "@/components/forms/use-say-message";
import { Notice } from "@/components/ui/notice";
import type { PlanAssessment } from "@/lib/assessment/types";
import { comparisonRows } from "@/lib/comparison/rows";
import type { ChosenSelection } from "@/lib/comparison/selection";

import { ComparisonTable } from "./comparison-table";
import { SelectionForm } from "./selection-form";
import { SmallMultiples } from "./small-multiples";

interface CompareViewProps {
  readonly assessment: PlanAssessment;
  readonly place: DashboardPlace;
  readonly notices: readonly ParamNotice[];
  readonly chosen: ChosenSelection;
  /** This page, with language prefix. */
  readonly path: string;
}

/** Any indicators, scopes and years side by side: small charts, then the same numbers as a table. */
export function CompareView({ assessment, place, notices, chosen, path }: CompareViewProps) {
  const t = useTranslations();
  const say = useSayMessage();
  const { selection } = chosen;
  const inOrder = comparisonRows(assessment, { ...selection, sort: "plan" });
  return (
    <>
      <PageHead
        {...{ assessment, place, notices }}
        path="/compare"
        trail={<PlaceTrail place={place} here={t("compare.title")} />}
        lens={false}
        title={t("compare.title")}
      >
        <p className="mt-3 max-w-[46rem]">{t("compare.intro")}</p>
      </PageHead>
      {chosen.notices.map((notice) => (
        <Notice key={notice.key} tone="warning" className="mt-4">
          {say(notice)}
        </Notice>
      ))}
      <SelectionForm {...{ assessment, place, chosen, path }} />
      {inOrder.length === 0 ? (
        <Notice tone="info" className="mt-6">
          {t("compare.nothing")}
        </Notice>
      ) : (
        <>
          {selection.indicators.map((code) => (
            <SmallMultiples
              key={code}
              {...{ assessment, selection }}
              rows={inOrder.filter(({ indicator }) => indicator.code === code)}
            />
          ))}
          <Section id="table" heading={t("compare.table.heading")} text={t("compare.table.text")}>
            <ComparisonTable
              {...{ assessment, place, selection }}
              rows={comparisonRows(assessment, selection)}
            />
          </Section>
        </>
      )}
    </>
  );
}
