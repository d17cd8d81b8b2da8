import { useLocale, useTranslations } from "next-intl";

import { ChartFrame } from "@/components/charts/chart-frame";
import { PageLink } from "@/components/layout/page-link";
import { BridgeNotes } from "@/components/page/bridge-note";
import { ChartActions } from "@/components/page/pictures/chart-actions";
import { ChartPicture } from "@/components/page/pictures/chart-picture";
import { PlaceLink } from "@/components/page/place-link";
import { RestOfRows } from "@/components/page/rest-of-rows";
import { SourcedNumber } from "@/components/page/sourced-number";
import { useWords } from "@/components/page/use-words";
import { Card } from "@/components/ui/card";
import { Table, Td, Th } from "@/components/ui/table";
import { partRowPath } from "@/lib/addresses/part-row";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { AssessedTarget, IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { localPath } from "@/lib/i18n/local-path";
import type { Locale } from "@/lib/i18n/routing";
import type { Scope } from "@/lib/plans/types";
import {
  foldedSentence,
  gapChartSeries,
  gapFinding,
  type ScopeGaps,
} from "@/lib/words/gap/gap-chart-words";
import { pressingRows } from "@/lib/words/gap/pressing-rows";
import { scopeAssessment } from "@/lib/words/lookup";
import { partBasis, untargetedSentence } from "@/lib/words/part/part-notes";
import { hasBridgedBaseline } from "@/lib/words/verdict/bridges";

interface GapSectionProps {
  assessment: PlanAssessment;
  scope: Scope;
  place: DashboardPlace;
  gaps: ScopeGaps;
  /** Where a member reports figures of this part; null for a reader. */
  entryHref: string | null;
}

/** Shows how far one hub, carrier or field is from each target: the first thing on its page. */
export function GapSection({ assessment, scope, place, gaps, entryHref }: GapSectionProps) {
  const t = useTranslations("charts.gap");
  const inWords = useWords();
  const locale = useLocale() as Locale;
  const finding = inWords(gapFinding(assessment, scope.code, gaps));
  const entryOf = entryHref === null ? {} : { entryOf: () => localPath(entryHref, locale) };
  const { drawn, rest } = pressingRows(gaps.rows);
  const pathOf = (indicator: string) => partRowPath(place, scope.code, indicator);
  const series = gapChartSeries(assessment, drawn, {
    inWords,
    hrefOf: (indicator) => localPath(pathOf(indicator), locale),
    ...entryOf,
  });
  const untargeted = untargetedSentence(assessment, scope.code, gaps.untargeted);
  return (
    // On paper the first page has room for this chart, however many lines its rows have.
    <Card
      id="gap"
      aria-label={t("heading")}
      className="print:[&_svg.recharts-surface]:max-h-[145mm]"
    >
      <ChartFrame
        heading={t("heading")}
        summary={null}
        actions={
          gaps.rows.length + gaps.folded.length > 0 && (
            <ChartActions
              assessment={assessment}
              place={place}
              indicator={scope.code}
              chart="gap"
              name={finding}
            />
          )
        }
        tableLabel={inWords({ key: "charts.dataTable" })}
        table={<GapTable {...{ assessment, scope, place, gaps, caption: finding }} />}
        notes={
          <>
            {inWords(partBasis(assessment, gaps))}
            <BridgeNotes indicators={bridgedIndicators(assessment, scope.code)} />
          </>
        }
      >
        {series.rows.length > 0 && (
          <ChartPicture drawing={{ kind: "gaps", series }} name={finding} />
        )}
        <RestOfRows assessment={assessment} drawn={drawn.length} rest={rest} hrefOf={pathOf} />
        {gaps.folded.length > 0 && (
          <p className="mt-2 border-t border-line pt-2 text-sm text-muted">
            {inWords(foldedSentence(assessment, gaps.folded))}{" "}
            {entryHref !== null && (
              <PageLink href={entryHref} className="font-semibold text-accent underline">
                {t("report")}
              </PageLink>
            )}
          </p>
        )}
        {untargeted !== null && (
          <p className="mt-2 border-t border-line pt-2 text-sm text-muted">{inWords(untargeted)}</p>
        )}
      </ChartFrame>
    </Card>
  );
}

interface GapTableProps {
  assessment: PlanAssessment;
  scope: Scope;
  place: DashboardPlace;
  gaps: ScopeGaps;
  caption: string;
}

/** The same rows in words, those without a number too; every indicator leads to its page. */
function GapTable({ assessment, place, gaps, caption }: GapTableProps) {
  const t = useTranslations("charts");
  const inWords = useWords();
  const { rows } = gapChartSeries(assessment, [...gaps.rows, ...gaps.folded], {
    inWords,
    hrefOf: () => null,
  });
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th scope="col">{t("file.column.indicator")}</Th>
          <Th scope="col">{t("gap.column.target")}</Th>
          <Th scope="col">{t("gap.heading")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, note, texts }) => (
          <tr key={key}>
            <Th scope="row">
              <PlaceLink place={place} to={`/indicators/${key}`}>
                {name}
              </PlaceLink>
            </Th>
            <Td>
              {note}
              <Wording target={targetOf(gaps, key)} />
            </Td>
            <Td>
              <SourcedNumber
                assessment={assessment}
                indicator={{ code: key }}
                place={place}
                source={sourceOf(gaps, key)}
              >
                {texts.join(t("gap.and"))}
              </SourcedNumber>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function sourceOf({ rows }: ScopeGaps, code: string): string | null {
  const row = rows.find(({ indicator }) => indicator === code);
  return (row?.value ?? row?.last)?.source ?? null;
}

function targetOf({ rows, folded }: ScopeGaps, code: string): AssessedTarget | null {
  return [...rows, ...folded].find(({ indicator }) => indicator === code)?.target ?? null;
}

/** The target in its own words, below the numbers it was read as. */
function Wording({ target }: { target: AssessedTarget | null }) {
  const inWords = useWords();
  if (target === null) return null;
  const { wording, wordingEn } = target;
  return (
    <span className="block text-xs text-muted">{inWords({ zh: wording, en: wordingEn })}</span>
  );
}

/** Lists indicators whose numbers on this page are compared through a bridge, which is said beneath them. */
function bridgedIndicators(
  assessment: PlanAssessment,
  scope: string,
): readonly IndicatorAssessment[] {
  return assessment.indicators.filter((indicator) => {
    const entry = scopeAssessment(indicator, scope);
    return (
      entry !== null &&
      (entry.latest?.bridged === true ||
        (entry.target !== null && hasBridgedBaseline(indicator, entry)))
    );
  });
}
