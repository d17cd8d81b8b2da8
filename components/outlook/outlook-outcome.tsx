"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { shownUnit } from "@/lib/plans/money-unit";
import { ChartDownloads, type Downloads } from "@/components/page/pictures/chart-downloads";
import { ChartTakeover } from "@/components/charts/live/chart-takeover";
import { FORCED_COLOURS } from "@/lib/chart-layout/palette";
import { useWords } from "@/components/page/use-words";
import { Table, Td, Th } from "@/components/ui/table";
import type { OutlookInputs, OutlookResult } from "@/lib/assessment/outlook/outlook-types";
import { outlookSeries, type HistoryPoint } from "@/lib/words/outlook/outlook-series";
import {
  assumptionSentence,
  calculated,
  outlookPartName,
  requiredSentence,
  resultHeading,
  type OutlookFacts,
} from "@/lib/words/outlook/outlook-words";

interface OutlookOutcomeProps {
  facts: OutlookFacts;
  history: readonly HistoryPoint[];
  inputs: OutlookInputs;
  result: OutlookResult;
  /** Downloads of this very calculation. */
  downloads: Downloads;
  /** The server's drawing of this very calculation; null once it is another. */
  still: ReactNode | null;
}

/** Shows what the result rests on: the assumption in words, the chart, the years as a table. */
export function OutlookOutcome(props: OutlookOutcomeProps) {
  const { facts, history, inputs, result, downloads, still } = props;
  const t = useTranslations("outlook.live");
  const inWords = useWords();
  const region = inWords(facts.region);
  const required = requiredSentence(facts, result);
  const series = outlookSeries(facts, history, result, inputs.path, inWords);
  const drawing = { kind: "trajectory", series } as const;
  const name = t("chartFinding", {
    region,
    finding: inWords(resultHeading(facts, inputs, result)),
  });
  return (
    <figure aria-label={t("chart", { region })} className={`m-0 min-w-0 ${FORCED_COLOURS}`}>
      <p className="max-w-[46rem]">{inWords(assumptionSentence(facts, inputs))}</p>
      {required !== null && <p className="mt-2 max-w-[46rem]">{inWords(required)}</p>}
      <div className="mt-4 rounded-lg border border-line bg-card p-2 sm:p-4">
        {still ?? (
          <ChartTakeover
            drawing={drawing}
            name={name}
            explore={t("explore")}
            stops={t("stops", { name })}
            atOnce
          >
            {null}
          </ChartTakeover>
        )}
      </div>
      <div className="mt-2 print:hidden">
        <ChartDownloads {...downloads} />
      </div>
      <h3 className="mt-4 font-semibold">{t("table")}</h3>
      <OutlookTable facts={facts} inputs={inputs} result={result} />
    </figure>
  );
}

function OutlookTable({
  facts,
  inputs,
  result,
}: Pick<OutlookOutcomeProps, "facts" | "inputs" | "result">) {
  const t = useTranslations("outlook.live");
  const inWords = useWords();
  const { parts } = facts.model;
  const number = (value: number): string => inWords({ ...calculated(facts, value), bare: true });
  const byPart = parts.length > 1;
  return (
    <Table caption={t("table")} className="min-w-[34rem] tabular-nums">
      <thead>
        <tr>
          <Th scope="col">
            {t("column.year")}
            {facts.unit !== null && (
              <span className="block text-xs font-normal text-muted">
                {inWords(shownUnit(facts.unit))}
              </span>
            )}
          </Th>
          {byPart &&
            parts.map(({ code }) => (
              <Th key={code} scope="col" className="text-right">
                {inWords(outlookPartName(facts, code))}
              </Th>
            ))}
          <Th scope="col" className="text-right">
            {t("column.total", { region: inWords(facts.region) })}
          </Th>
          {inputs.path !== null && (
            <>
              <Th scope="col" className="text-right">
                {t("column.expected")}
              </Th>
              <Th scope="col" className="text-right">
                {t("column.difference")}
              </Th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {result.years.map(({ year, parts: values, total, expected }) => (
          <tr key={year}>
            <Th scope="row">{year}</Th>
            {byPart &&
              values.map((value, index) => (
                <Td key={parts[index]?.code} className="text-right">
                  {number(value)}
                </Td>
              ))}
            <Td className="text-right font-semibold">{number(total)}</Td>
            {inputs.path !== null && (
              <>
                <Td className="text-right">{expected === null ? t("none") : number(expected)}</Td>
                <Td className="text-right">
                  {expected === null ? t("none") : number(total - expected)}
                </Td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
