import clsx from "clsx";
import { useTranslations } from "next-intl";

import { Td, Th } from "@/components/ui/table";
import type { IndicatorAssessment, PlanAssessment, ScopeAssessment } from "@/lib/assessment/types";
import { BridgeMark } from "@/components/page/bridge-note";
import { HATCH } from "@/components/page/hatch";
import { PlaceLink } from "@/components/page/place-link";
import { SourcedNumber } from "@/components/page/sourced-number";
import { TargetWording } from "@/components/page/target-line";
import { TrendBars } from "@/components/page/trend-bars";
import { useWords } from "@/components/page/use-words";
import { VerdictBadge } from "@/components/page/verdict-badge";
import { hasBridgedBaseline } from "@/lib/words/verdict/bridges";
import { calibreName, findSource, scopeAssessment } from "@/lib/words/lookup";
import type { DashboardPlace } from "@/lib/addresses/place";
import { SourceLink } from "@/components/page/source-link";
import { readingOf, verdictTerm } from "@/lib/words/subject";
import { trendPoints } from "@/lib/words/trajectory/trend-points";

interface IndicatorRowProps {
  assessment: PlanAssessment;
  indicator: IndicatorAssessment;
  scope: string;
  /** Codes of the other two pillars of this kind. */
  others: readonly string[];
  place: DashboardPlace;
}

export function IndicatorRow({ assessment, indicator, scope, others, place }: IndicatorRowProps) {
  const t = useTranslations();
  const inWords = useWords();
  const entry = scopeAssessment(indicator, scope);
  const share = entry?.contribution ?? null;
  const trend = entry === null ? [] : trendPoints(entry, assessment.year);
  return (
    <tr>
      <Th scope="row" className="align-top">
        <PlaceLink place={place} to={`/indicators/${indicator.code}`}>
          {inWords(indicator.name)}
        </PlaceLink>
      </Th>
      <Reported assessment={assessment} indicator={indicator} place={place} entry={entry} wide />
      <Td>
        {share === null ? t("dashboard.unknown") : inWords({ share })}
        {share !== null && entry?.latest?.bridged === true && <BridgeMark />}
      </Td>
      <Td>
        <OwnTarget assessment={assessment} indicator={indicator} entry={entry} />
      </Td>
      <Td>
        {trend.length > 1 ? (
          <TrendBars indicator={indicator} points={trend} />
        ) : (
          <span className="text-muted">{t("dashboard.unknown")}</span>
        )}
      </Td>
      {others.map((other) => (
        <Reported
          key={other}
          assessment={assessment}
          indicator={indicator}
          place={place}
          entry={scopeAssessment(indicator, other)}
        />
      ))}
    </tr>
  );
}

function OwnTarget({
  assessment,
  indicator,
  entry,
}: {
  assessment: PlanAssessment;
  indicator: IndicatorAssessment;
  entry: ScopeAssessment | null;
}) {
  const t = useTranslations();
  const target = entry?.target ?? null;
  if (entry === null || target === null) return t("dashboard.unknown");
  return (
    <>
      <TargetWording target={target} />
      {t("dashboard.parenthesis", { text: target.year })}
      {entry.verdict !== null && (
        <div>
          <VerdictBadge
            verdict={entry.verdict}
            term={verdictTerm(assessment, target, entry.verdict)}
            reason={entry.reason}
            basis={entry.basis}
          />
          {(entry.latest?.bridged === true || hasBridgedBaseline(indicator, entry)) && (
            <BridgeMark />
          )}
        </div>
      )}
    </>
  );
}

interface ReportedProps {
  assessment: PlanAssessment;
  indicator: IndicatorAssessment;
  place: DashboardPlace;
  entry: ScopeAssessment | null;
  /** Whether the cell is the page's own pillar, shown with calibre and source. */
  wide?: boolean;
}

function Reported({ assessment, indicator, place, entry, wide = false }: ReportedProps) {
  const t = useTranslations();
  const inWords = useWords();
  const reported = entry?.reported ?? null;
  if (reported === null) {
    return (
      <Td className={clsx(HATCH, !wide && "text-right")}>
        <span className="bg-card px-1 text-muted">{t("terms.unreported")}</span>
      </Td>
    );
  }
  const { year, calibre } = reported;
  const otherCalibre =
    !reported.bridged && indicator.target !== null && calibre !== indicator.target.calibre;
  return (
    <Td className={clsx(!wide && "text-right")}>
      <SourcedNumber
        assessment={assessment}
        indicator={indicator}
        place={place}
        source={reported.source}
        className={wide ? "text-lg leading-tight font-semibold" : "font-semibold"}
      >
        {inWords(readingOf(indicator, reported))}
      </SourcedNumber>
      {reported.bridged && <BridgeMark />}
      <span className="block text-xs text-muted">
        {year}
        {" · "}
        {inWords(calibreName(assessment, calibre))}
        {otherCalibre && t("dashboard.parenthesis", { text: t("dashboard.pillar.otherCalibre") })}
      </span>
      {wide && (
        <span className="block text-xs text-muted">
          <SourceLink source={findSource(assessment, reported.source)} />
        </span>
      )}
    </Td>
  );
}
