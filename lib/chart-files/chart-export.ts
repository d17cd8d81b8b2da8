import { findIndicator } from "@/lib/words/lookup";

import { findIndicatorChart, PLAN_CHARTS } from "./chart-registry";
import { OVERVIEW } from "./overview";
import { makeSentenceContext } from "./sentence-context";
import type { DescribeChart } from "./types";

/** Finds the chart at an address in a read model, with all that its export needs. */
export const chartExport: DescribeChart = (assessment, address, locale, translate) => {
  const context = makeSentenceContext(assessment, locale, translate);
  const { chart, query } = address;
  if (address.indicator === OVERVIEW) {
    return isPlanChart(chart) ? PLAN_CHARTS[chart](context, query) : null;
  }
  const indicator = findIndicator(assessment, address.indicator);
  if (indicator === null || indicator.accrual === "qualitative") return null;
  return findIndicatorChart(chart)?.(context, indicator, { chart, query }) ?? null;
};

function isPlanChart(chart: string): chart is keyof typeof PLAN_CHARTS {
  return Object.hasOwn(PLAN_CHARTS, chart);
}
