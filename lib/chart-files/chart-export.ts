import { findIndicator } from "@/lib/words/lookup";

import { findIndicatorChart, findPlanChart } from "./chart-registry";
import { OVERVIEW } from "./overview";
import { makeSentenceContext } from "./sentence-context";
import type { DescribeChart } from "./types";

/** Finds the chart at an address in a read model, with all that its export needs. */
export const chartExport: DescribeChart = (assessment, address, locale, translate) => {
  const context = makeSentenceContext(assessment, locale, translate);
  const { chart, query } = address;
  if (address.indicator === OVERVIEW) {
    return findPlanChart(chart)?.(context, { chart, query }) ?? null;
  }
  const indicator = findIndicator(assessment, address.indicator);
  if (indicator === null || indicator.accrual === "qualitative") return null;
  return findIndicatorChart(chart)?.(context, indicator, { chart, query }) ?? null;
};
