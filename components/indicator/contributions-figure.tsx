import { useTranslations } from "next-intl";

import { regionWord } from "@/lib/plans/region-word";
import { ChartFrame } from "@/components/charts/chart-frame";
import { ChartPicture } from "@/components/page/pictures/chart-picture";
import type { ContributionVariant } from "@/lib/assessment/charts/chart-types";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { LocalText } from "@/lib/plans/types";
import { ChartActions } from "@/components/page/pictures/chart-actions";
import { contributionsKey } from "@/lib/chart-files/contributions-key";
import { contributionTrajectories } from "@/lib/words/parts/contribution-trajectories";
import { contributionHeading } from "@/lib/words/parts/contribution-heading";
import { contributionParts } from "@/lib/words/parts/contribution-parts";
import { calibreName, dimensionName, scopeName } from "@/lib/words/lookup";
import type { Subject } from "@/lib/words/subject";
import type { DashboardPlace } from "@/lib/addresses/place";
import { PartsTable } from "@/components/page/parts-table";
import { usePartHref } from "@/components/page/use-part-href";
import { useWords } from "@/components/page/use-words";

interface ContributionsFigureProps {
  subject: Subject;
  place: DashboardPlace;
  variant: ContributionVariant;
  /** Whether no other chart stands beside it. */
  isAlone: boolean;
}

/** Shows who contributes what, year by year: hubs, carriers within their hub, or fields. */
export function ContributionsFigure({
  subject,
  place,
  variant,
  isAlone,
}: ContributionsFigureProps) {
  const { assessment, indicator } = subject;
  const t = useTranslations("dashboard.contributions");
  const inWords = useWords();
  const hrefOf = usePartHref(place);
  const heading = inWords(contributionHeading(assessment, variant));
  const calibres = { list: calibresOf(assessment, variant) };
  const region = regionWord(assessment);
  const summary = {
    kind: dimensionName(assessment, variant.kind),
    whole: scopeName(assessment, variant.whole),
    calibres,
    region,
  } as const;
  return (
    <ChartFrame
      heading={heading}
      headingLevel={3}
      className={isAlone ? "lg:col-span-2 print:col-span-2" : undefined}
      summary={inWords({ key: "dashboard.contributions.basis", values: { calibres, region } })}
      actions={
        <ChartActions
          assessment={assessment}
          place={place}
          indicator={indicator.code}
          chart={contributionsKey(assessment, variant)}
          name={heading}
        />
      }
      isTableOnPaper={false}
      tableLabel={t("table")}
      table={
        <>
          <p className="text-muted">
            {inWords({ key: "dashboard.contributions.summary", values: summary })}
          </p>
          <ul className="mt-1 mb-2 text-muted">
            {contributionTrajectories(assessment, indicator, variant).map((trajectory) => (
              <li key={inWords(trajectory)}>{inWords(trajectory)}</li>
            ))}
          </ul>
          <PartsTable
            assessment={assessment}
            place={place}
            kind={variant.kind}
            whole={variant.whole}
            caption={heading}
            rows={variant.yearsParts.map((yearParts) => ({
              indicator,
              yearParts,
              label: inWords({ key: "dashboard.year", values: { year: yearParts.year } }),
            }))}
          />
        </>
      }
    >
      <ChartPicture
        drawing={{
          kind: "stack",
          series: contributionParts(assessment, indicator, variant, inWords, hrefOf),
        }}
        name={heading}
        room={isAlone ? "full" : "half"}
      />
    </ChartFrame>
  );
}

function calibresOf(
  assessment: PlanAssessment,
  { yearsParts }: ContributionVariant,
): readonly LocalText[] {
  const codes = new Set(yearsParts.map(({ calibre }) => calibre));
  return [...codes].map((code) => calibreName(assessment, code));
}
