"use client";

import { useTranslations } from "next-intl";

import { FORCED_COLOURS } from "@/components/charts/palette";
import { TrajectorySketch } from "@/components/charts/trajectory-sketch";
import type { TrajectoryChartSeries } from "@/components/charts/types";
import { useSay } from "@/components/dashboard/use-say";
import { Table, Td, Th } from "@/components/ui/table";
import type { OutlookInputs, OutlookResult } from "@/lib/assessment/outlook-types";

import { outlookSeries, type HistoryPoint } from "./outlook-series";
import {
  assumptionPhrase,
  calculated,
  outlookPartName,
  requiredPhrase,
  type OutlookFacts,
} from "./outlook-words";

interface OutlookOutcomeProps {
  readonly facts: OutlookFacts;
  readonly history: readonly HistoryPoint[];
  readonly inputs: OutlookInputs;
  readonly result: OutlookResult;
}

/** What the result rests on: the assumption in words, the drawing, the years as a table. */
export function OutlookOutcome({ facts, history, inputs, result }: OutlookOutcomeProps) {
  const t = useTranslations("outlook.live");
  const say = useSay();
  const required = requiredPhrase(facts, result);
  const series = outlookSeries(facts, history, result, inputs.path, say);
  return (
    <section className="min-w-0">
      <p className="max-w-[46rem]">{say(assumptionPhrase(facts, inputs))}</p>
      {required !== null && <p className="mt-2 max-w-[46rem]">{say(required)}</p>}
      <div
        className={`@container mt-4 rounded-lg border border-line bg-card p-2 sm:p-4 ${FORCED_COLOURS}`}
      >
        <Drawing series={series} name={t("chart")} />
      </div>
      <h3 className="mt-4 font-semibold">{t("table")}</h3>
      <OutlookTable facts={facts} inputs={inputs} result={result} />
    </section>
  );
}

/** One drawing for narrow boxes, one for wide ones: no measuring, so it stands on paper and without scripts too. */
function Drawing({
  series,
  name,
}: {
  readonly series: TrajectoryChartSeries;
  readonly name: string;
}) {
  return (
    <>
      <div className="h-80 @min-[560px]:hidden">
        <TrajectorySketch series={series} width={320} height={320} name={name} />
      </div>
      <div className="hidden h-85 @min-[560px]:block">
        <TrajectorySketch series={series} width={720} height={340} name={name} />
      </div>
    </>
  );
}

function OutlookTable({ facts, inputs, result }: Omit<OutlookOutcomeProps, "history">) {
  const t = useTranslations("outlook.live");
  const say = useSay();
  const { parts } = facts.model;
  const number = (value: number): string => say({ ...calculated(facts, value), unit: null });
  const byPart = parts.length > 1;
  return (
    <Table caption={t("table")} className="min-w-[34rem] tabular-nums">
      <thead>
        <tr>
          <Th scope="col">
            {t("column.year")}
            {facts.unit !== null && (
              <span className="block text-xs font-normal text-muted">{say(facts.unit)}</span>
            )}
          </Th>
          {byPart &&
            parts.map(({ code }) => (
              <Th key={code} scope="col" className="text-right">
                {say(outlookPartName(facts, code))}
              </Th>
            ))}
          <Th scope="col" className="text-right">
            {t("column.total")}
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
