import { useLocale, useTranslations } from "next-intl";

import { regionWord } from "@/lib/plans/region-word";
import { ChartActions } from "@/components/page/pictures/chart-actions";
import { ChartPicture } from "@/components/page/pictures/chart-picture";
import { BridgeNotes } from "@/components/page/bridge-note";
import { PageHead } from "@/components/page/page-head";
import type { ParamNotice } from "@/components/page/param-notice";
import { PlaceTrail } from "@/components/page/place-trail";
import { useWords } from "@/components/page/use-words";
import { dashboardPath, type DashboardPlace } from "@/lib/addresses/place";
import { boardSheets } from "@/lib/assessment/charts/board-sheets";
import { readSheet, SHEET_PARAM } from "@/lib/plans/sheets";
import { PILLAR_PARAM } from "@/lib/assessment/read-pillar";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { OVERVIEW } from "@/lib/chart-files/overview";
import { PILLARS_CHART } from "@/lib/chart-files/pillars-export";
import { FORCED_COLOURS } from "@/lib/chart-layout/palette";
import { localPath } from "@/lib/i18n/local-path";
import type { Locale } from "@/lib/i18n/routing";
import type { Scope } from "@/lib/plans/types";
import { boardIndicators } from "@/lib/words/board/board-indicators";
import { gapOriginSentence } from "@/lib/words/board/gap-origin";
import { pillarBoard } from "@/lib/words/board/pillar-board";
import { pillarPanels } from "@/lib/words/board/pillar-charts";
import { dimensionList } from "@/lib/words/part/dimension-words";
import { pillarsOf } from "@/lib/words/lookup";

import { OnePillar } from "./one-pillar";
import { PillarBoard } from "./pillar-board";
import { PillarMark } from "./pillar-mark";
import { SheetSwitch } from "./sheet-switch";

interface PillarsViewProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  notices: readonly ParamNotice[];
  /** The pillar that a narrow screen shows; the first one where the address names none. */
  pillar?: Scope | null;
  /** Sheet of the board that the address names, as it stands there; absent for the first. */
  sheet?: string | string[] | undefined;
}

/** Shows the “333” path: nine pillars × the targets as a table and as small multiples; one pillar on a phone. */
export function PillarsView({
  assessment,
  place,
  notices,
  pillar = null,
  sheet,
}: PillarsViewProps) {
  const t = useTranslations();
  const inWords = useWords();
  const [first] = pillarsOf(assessment);
  const origin = gapOriginSentence(assessment);
  return (
    <>
      <PageHead
        assessment={assessment}
        place={place}
        path="/pillars"
        notices={notices}
        carried={[PILLAR_PARAM, SHEET_PARAM]}
        trail={<PlaceTrail place={place} here={t("common.nav.pillars")} />}
        title={origin === null ? t("dashboard.pillars.title") : inWords(origin)}
      >
        <p className="mt-2 max-w-[60rem] text-sm text-muted">
          {first === undefined
            ? inWords({ key: "dashboard.matrix.none", values: { region: regionWord(assessment) } })
            : inWords({
                key: "dashboard.pillars.text",
                values: { kinds: dimensionList(assessment) },
              })}
        </p>
      </PageHead>
      {first !== undefined && (
        <>
          <Board assessment={assessment} place={place} asked={sheet} />
          <OnePillar assessment={assessment} place={place} pillar={pillar ?? first} />
        </>
      )}
    </>
  );
}

interface BoardProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  /** Sheet as the address names it. */
  asked: string | string[] | undefined;
}

function Board({ assessment, place, asked }: BoardProps) {
  const t = useTranslations("board");
  const inWords = useWords();
  const locale = useLocale() as Locale;
  const sheets = boardSheets(assessment, boardIndicators(assessment, true));
  const sheet = readSheet(asked, sheets);
  const { indicators, rows } = pillarBoard(assessment, { sheet });
  const bridged = indicators.filter(({ code }) =>
    rows.some(({ cells }) => cells.some((cell) => cell.isBridged && cell.indicator.code === code)),
  );
  const heading = t("panel.heading");
  const hrefOf = (indicator: string) =>
    localPath(dashboardPath(place, `/indicators/${indicator}`), locale);
  const targeted = sheet && { ...sheet, indicators: sheet.indicators.filter(isTargeted) };
  const series = pillarPanels(assessment, { inWords, hrefOf }, targeted);
  return (
    <figure aria-labelledby="panels" className={`m-0 mt-4 ${FORCED_COLOURS}`}>
      <div className="rounded-lg border border-line bg-card px-4 py-3">
        <div className="mb-2 flex items-center justify-between gap-4">
          <h2 className="text-base leading-snug font-semibold">{t("heading")}</h2>
          {/* As many gauges as pillars: of a large plan nobody could read them. */}
          {sheets.length === 1 && <PillarMark assessment={assessment} />}
        </div>
        {sheets.length > 1 && (
          <SheetSwitch assessment={assessment} place={place} sheets={sheets} shown={sheet} />
        )}
        <PillarBoard assessment={assessment} place={place} sheet={sheet} isSourced />
        <BridgeNotes indicators={bridged} />
        {sheets.length === 1 && <p className="mt-1 text-xs text-muted">{t("mark.key")}</p>}
      </div>
      {/* Heading and drawing have a page of paper together. */}
      <div className="mt-4 hidden rounded-lg border border-line bg-card px-4 py-3 sm:block break-inside-avoid print:block print:[&_svg.recharts-surface]:max-h-[215mm]">
        <h2 id="panels" className="text-base leading-snug font-semibold">
          {heading}
        </h2>
        <p className="mb-3 text-sm text-muted">{t("panel.summary")}</p>
        <ChartPicture room="notPhones" drawing={{ kind: "pillars", series }} name={heading} />
      </div>
      <div className="mt-2 print:hidden">
        <ChartActions
          assessment={assessment}
          place={place}
          indicator={OVERVIEW}
          chart={PILLARS_CHART}
          name={heading}
        />
      </div>
    </figure>
  );
}

function isTargeted({ target }: IndicatorAssessment): boolean {
  return target !== null;
}
