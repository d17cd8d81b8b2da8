import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Table, Td, Th } from "@/components/ui/table";
import type { ContributionKind, ContributionStack } from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { calibreName, findPoint, scopeName } from "@/lib/words/lookup";
import type { DashboardPlace } from "@/lib/addresses/place";
import { amountOf, readingOf } from "@/lib/words/subject";
import { remainingPhrase } from "@/lib/words/parts/stack-row";

import { BridgeMark } from "./bridge-note";
import { SourcedNumber } from "./sourced-number";
import { useSay } from "./use-say";

interface StackTableProps {
  readonly assessment: PlanAssessment;
  readonly place: DashboardPlace;
  readonly kind: ContributionKind;
  /** The scope that is divided. */
  readonly whole: string;
  readonly caption: string;
  readonly rows: readonly {
    readonly indicator: IndicatorAssessment;
    readonly stack: ContributionStack;
    readonly label: string;
  }[];
}

/** The numbers of the stacked bars: parts with their contribution, rest, whole, what is missing. */
export function StackTable(props: StackTableProps) {
  const { assessment, place, kind, whole, caption, rows } = props;
  const sourced = { assessment, place };
  const t = useTranslations();
  const say = useSay();
  const parts = rows[0]?.stack.parts ?? [];
  return (
    <Table caption={caption} className="min-w-[44rem] print:min-w-0">
      <thead>
        <tr>
          <Th scope="col">{t("dashboard.gaps.row")}</Th>
          <Th scope="col">{t("terms.year")}</Th>
          {parts.map((part) => (
            <Th key={part.scope} scope="col" className="text-right">
              {say(scopeName(assessment, part.scope))}
            </Th>
          ))}
          <Th scope="col" className="text-right">
            {t(`terms.rest.${kind}`)}
          </Th>
          <Th scope="col" className="text-right">
            {t("dashboard.gaps.whole")}
          </Th>
          <Th scope="col">{t("terms.gap")}</Th>
          <Th scope="col">{t("terms.calibre")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ indicator, stack, label }) => {
          const number = (scope: string): ReactNode => {
            const point = findPoint(indicator, { ...stack, scope });
            if (point === null || point.value === null) return t("terms.unreported");
            return (
              <SourcedNumber {...sourced} indicator={indicator} source={point.source}>
                {say(readingOf(indicator, { ...point, value: point.value }))}
              </SourcedNumber>
            );
          };
          return (
            <tr key={`${indicator.code}-${stack.year}`}>
              <Th scope="row">{label}</Th>
              <Td>{stack.year}</Td>
              {stack.parts.map((part) => (
                <Td key={part.scope} className="text-right">
                  {number(part.scope)}
                  {part.contribution !== null && (
                    <span className="block text-muted">
                      {say({
                        key: "dashboard.matrix.share",
                        values: { share: { share: part.contribution } },
                      })}
                    </span>
                  )}
                </Td>
              ))}
              <Td className="text-right">
                {stack.rest === null
                  ? t("dashboard.unknown")
                  : say({
                      key: stack.rest.atMost ? "dashboard.gaps.atMost" : "dashboard.plain",
                      values: { value: amountOf(indicator, stack.rest.value) },
                    })}
                {stack.rest?.conflict === true && (
                  <span className="block font-semibold text-behind">
                    {t("dashboard.matrix.conflict")}
                  </span>
                )}
              </Td>
              <Td className="text-right">{number(whole)}</Td>
              <Td>{say(remainingPhrase(indicator, stack))}</Td>
              <Td>
                {say(calibreName(assessment, stack.calibre))}
                {stack.bridged && <BridgeMark />}
              </Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
