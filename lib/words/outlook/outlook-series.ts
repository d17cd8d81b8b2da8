import { axisUnit } from "@/lib/words/axis-unit";
import type { MessageName } from "@/lib/i18n/message-key";
import type { TrajectoryChartSeries } from "@/lib/chart-layout/types";
import type { Word } from "@/lib/words/sentence";
import { amountOf, readingOf } from "@/lib/words/subject";
import type { YearValue } from "@/lib/assessment/charts/chart-types";
import type { OutlookInputs, OutlookResult } from "@/lib/assessment/outlook/outlook-types";
import type { PathShape } from "@/lib/assessment/formulas/kinds";
import { yearSpan } from "@/lib/assessment/formulas/year-span";
import type { Nature, Qualifier } from "@/lib/plans/types";

import { calculated, targetLabel, type OutlookFacts } from "./outlook-words";

/** A value somebody reported, in the calibre of the start or bridged to the target's. */
export interface HistoryPoint extends YearValue {
  readonly qualifier: Qualifier;
  readonly nature: Nature;
}

/**
 * Makes the chart of a calculation: what was, what the assumptions lead to (dotted), what would be due, the
 * target.
 */
export function outlookSeries(
  facts: OutlookFacts,
  history: readonly HistoryPoint[],
  result: OutlookResult,
  path: OutlookInputs["path"],
  inWords: (word: Word) => string,
): TrajectoryChartSeries {
  const { model, unit } = facts;
  const { target, start } = model;
  const due = path === null ? [] : (model.paths[path] ?? []);
  const ends = new Set([target.year, result.reachedYear ?? target.year]);
  const years = [...history, ...result.years, ...due].map(({ year }) => year);
  const plain = (value: number, qualifier?: Qualifier): string =>
    inWords(amountOf(facts, value, { bare: true, qualifier, bound: target.bound }));
  const told = (key: MessageName<"outlook.live">, year: number, value: Word): string =>
    inWords({ key: `outlook.live.${key}`, values: { year, value } });
  return {
    xs: yearSpan(Math.min(...years, target.year), Math.max(...years, target.year)),
    ...axisUnit(unit, inWords),
    segments:
      history.length === 0
        ? []
        : [
            {
              key: "history",
              label: inWords({
                key: `outlook.live.${start.kind === "latest" ? "history" : "baseline"}`,
                values: { region: facts.region },
              }),
              comparable: true,
              points: history.map(({ year, value, qualifier, nature }) => ({
                x: year,
                y: value,
                text: plain(value, qualifier),
                announcement: told("actual", year, readingOf(facts, { value, qualifier, nature })),
                hollow: nature !== "actual",
                faded: false,
              })),
            },
          ],
    guides: [
      ...(path === null || due.length < 2
        ? []
        : [
            {
              key: "expected",
              label: inWords({
                key: "outlook.live.expected",
                values: { path: { key: `outlook.live.short.${path}` } },
              }),
              dash: "dashed" as const,
              points: due.map(({ year, value }) => ({ x: year, y: value })),
              announcement: expectedPoint(facts, path, due.at(-1), inWords),
            },
          ]),
      ...(result.years.length < 2
        ? []
        : [
            {
              key: "total",
              label: inWords({ key: "outlook.live.total" }),
              dash: "dotted" as const,
              points: result.years.map(({ year, total }) => ({ x: year, y: total })),
              announcement: null,
            },
          ]),
    ],
    steps: [],
    marks: [
      {
        key: "ends",
        label: "",
        mark: "diamond",
        points: result.years
          .filter(({ year }) => year > start.year && ends.has(year))
          .map(({ year, total }) => ({
            x: year,
            y: total,
            text: inWords({ ...calculated(facts, total), bare: true }),
            announcement: told("point", year, calculated(facts, total)),
          })),
      },
    ],
    band: {
      label: inWords(targetLabel(facts, true)),
      from: target.bound,
      to: target.max,
      x: target.year,
      announcement: inWords(targetLabel(facts, false)),
    },
    holes: [],
  };
}

function expectedPoint(
  facts: OutlookFacts,
  path: PathShape,
  end: YearValue | undefined,
  inWords: (word: Word) => string,
): string | null {
  if (end === undefined) return null;
  const value = amountOf(facts, end.value, { bound: facts.model.target.bound });
  return inWords({
    key: "outlook.live.expectedPoint",
    values: { year: end.year, path: { key: `outlook.live.short.${path}` }, value },
  });
}
