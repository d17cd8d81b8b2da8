import { useTranslations } from "next-intl";

import { PageHead } from "@/components/page/page-head";
import type { ParamNotice } from "@/components/page/param-notice";
import { PeopleSection } from "@/components/page/people/people-section";
import { PlaceTrail } from "@/components/page/place-trail";
import { useWords } from "@/components/page/use-words";
import { PART_ROW } from "@/lib/addresses/part-row";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { Scope } from "@/lib/plans/types";
import { scopeGaps } from "@/lib/words/gap/gap-chart-words";
import { dimensionName, scopesOfKind } from "@/lib/words/lookup";
import { partHeadline } from "@/lib/words/part/part-headline";
import { dimensionSentence } from "@/lib/words/part/dimension-words";
import { chosenRow } from "@/lib/words/part/part-rows";
import { partTiles } from "@/lib/words/part/part-tiles";
import { dimensionPath } from "@/lib/words/board/dimension-path";

import { GapSection } from "./gap-section";
import { PartHeadline } from "./part-headline";
import { PartRegister } from "./part-register";
import { PartSwitch } from "./part-switch";
import { PartTiles } from "./part-tiles";
import { PillarSources } from "./pillar-sources";
import { RowCharts } from "./row-charts";

interface PillarViewProps {
  assessment: PlanAssessment;
  scope: Scope;
  place: DashboardPlace;
  notices: readonly ParamNotice[];
  /** Indicator that the address chooses for the second charts; null for the most pressing one. */
  row?: string | null;
  /** Whether the reader may enter figures, and is led to where they are missing. */
  canReport?: boolean;
}

/** Shows one part of the whole: how far it is from every target, then one of them beside its siblings. */
export function PillarView({
  assessment,
  scope,
  place,
  notices,
  row = null,
  canReport = false,
}: PillarViewProps) {
  const t = useTranslations();
  const inWords = useWords();
  const gaps = scopeGaps(assessment, scope.code);
  const chosen = chosenRow(assessment, scope.code, row, gaps);
  const isChosen = row !== null && chosen?.indicator.code === row;
  return (
    <>
      <PageHead
        assessment={assessment}
        place={place}
        path={`/pillars/${scope.code}`}
        notices={notices}
        carried={[PART_ROW]}
        trail={
          <PlaceTrail
            place={place}
            above={[
              { to: "/pillars", label: t("common.nav.pillars") },
              {
                to: dimensionPath(assessment, scope.kind),
                label: inWords(dimensionName(assessment, scope.kind)),
              },
            ]}
            here={inWords(scope.name)}
          />
        }
        title={inWords(scope.name)}
      />
      <div className="mt-4 flex flex-wrap-reverse items-end justify-between gap-x-8 gap-y-3">
        <PartHeadline headline={partHeadline(assessment, scope.code, gaps)} />
        <PartSwitch
          assessment={assessment}
          scope={scope}
          place={place}
          row={isChosen ? row : null}
          indicator={chosen?.indicator.code ?? null}
        />
      </div>
      <div className="mt-3">
        <PartTiles tiles={partTiles(assessment, scope, gaps, chosen)} />
      </div>
      <div className="mt-4 grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <GapSection
          assessment={assessment}
          scope={scope}
          place={place}
          gaps={gaps}
          entryHref={canReport ? entryPath(assessment, scope) : null}
        />
        {chosen !== null && <RowCharts subject={chosen} scope={scope} place={place} />}
        {/* Below the chart of the gaps, beside the taller column; last on a phone. */}
        <div className="min-w-0 lg:col-start-1">
          <PartRegister assessment={assessment} scope={scope} place={place} />
          <p className="text-sm text-muted">
            {inWords(dimensionSentence(assessment, scope.kind))} {t("dashboard.part.goals")}
          </p>
          <PillarSources
            assessment={assessment}
            scopes={scopesOfKind(assessment, scope.kind).map(({ code }) => code)}
          />
        </div>
      </div>
      <PeopleSection
        assessment={assessment}
        place={place}
        subject={{ indicator: null, scope: scope.code }}
      />
    </>
  );
}

function entryPath({ plan, year }: PlanAssessment, { code }: Scope): string {
  const query = new URLSearchParams({ plan: plan.code, year: String(year), scope: code });
  return `/figures?${query.toString()}`;
}
