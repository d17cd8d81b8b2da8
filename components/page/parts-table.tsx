import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { OwnLanguage } from "@/components/ui/own-language";
import { regionWord } from "@/lib/plans/region-word";
import { Table, Td, Th } from "@/components/ui/table";
import type { ContributionKind, ContributionParts } from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { calibreName, findPoint, restName, scopeName } from "@/lib/words/lookup";
import type { DashboardPlace } from "@/lib/addresses/place";
import { amountOf, readingOf } from "@/lib/words/subject";
import { remainingSentence } from "@/lib/words/parts/parts-row";

import { BridgeMark } from "./bridge-note";
import { SourcedNumber } from "./sourced-number";
import { useWords } from "./use-words";

interface PartsTableProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  kind: ContributionKind;
  /** Code of the scope that is divided. */
  whole: string;
  caption: string;
  rows: readonly {
    indicator: IndicatorAssessment;
    yearParts: ContributionParts;
    label: string;
  }[];
}

/** Shows the numbers of the stacked bars: parts with their contribution, rest, whole, what is missing. */
export function PartsTable(props: PartsTableProps) {
  const { assessment, place, kind, whole, caption, rows } = props;
  const sourced = { assessment, place };
  const t = useTranslations();
  const inWords = useWords();
  const parts = rows[0]?.yearParts.parts ?? [];
  return (
    <Table caption={caption} className="min-w-[44rem] print:min-w-0">
      <thead>
        <tr>
          <Th scope="col">{t("dashboard.gaps.row")}</Th>
          <Th scope="col">{t("terms.year")}</Th>
          {parts.map((part) => (
            <Th key={part.scope} scope="col" className="text-right">
              <OwnLanguage>{inWords(scopeName(assessment, part.scope))}</OwnLanguage>
            </Th>
          ))}
          <Th scope="col" className="text-right">
            <OwnLanguage>{inWords(restName(assessment, kind))}</OwnLanguage>
          </Th>
          <Th scope="col" className="text-right">
            {t("dashboard.gaps.whole")}
          </Th>
          <Th scope="col">{t("terms.gap")}</Th>
          <Th scope="col">{t("terms.calibre")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ indicator, yearParts, label }) => {
          const number = (scope: string): ReactNode => {
            const point = findPoint(indicator, { ...yearParts, scope });
            if (point === null || point.value === null) return t("terms.unreported");
            return (
              <SourcedNumber {...sourced} indicator={indicator} source={point.source}>
                {inWords(readingOf(indicator, { ...point, value: point.value }))}
              </SourcedNumber>
            );
          };
          return (
            <tr key={`${indicator.code}-${yearParts.year}`}>
              <Th scope="row">{label}</Th>
              <Td>{yearParts.year}</Td>
              {yearParts.parts.map((part) => (
                <Td key={part.scope} className="text-right">
                  {number(part.scope)}
                  {part.contribution !== null && (
                    <span className="block text-muted">
                      {inWords({
                        key: "dashboard.matrix.share",
                        values: {
                          share: { share: part.contribution },
                          region: regionWord(assessment),
                        },
                      })}
                    </span>
                  )}
                </Td>
              ))}
              <Td className="text-right">
                {yearParts.rest === null
                  ? t("dashboard.unknown")
                  : inWords({
                      key: yearParts.rest.atMost ? "dashboard.gaps.atMost" : "dashboard.plain",
                      values: { value: amountOf(indicator, yearParts.rest.value) },
                    })}
                {yearParts.rest?.conflict === true && (
                  <span className="block font-semibold text-behind">
                    {t("dashboard.matrix.conflict")}
                  </span>
                )}
              </Td>
              <Td className="text-right">{number(whole)}</Td>
              <Td>{inWords(remainingSentence(indicator, yearParts))}</Td>
              <Td>
                <OwnLanguage>{inWords(calibreName(assessment, yearParts.calibre))}</OwnLanguage>
                {yearParts.bridged && <BridgeMark />}
              </Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
