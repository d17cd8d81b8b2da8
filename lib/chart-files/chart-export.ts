import { findIndicator, findPillar } from "@/lib/words/lookup";

import { findIndicatorChart, findPillarChart, findPlanChart } from "./chart-registry";
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
  const pillar = indicator === null ? findPillar(assessment, address.indicator) : null;
  if (pillar !== null) return findPillarChart(chart)?.(context, pillar, { query }) ?? null;
  if (indicator === null || indicator.accrual === "qualitative") return null;
  return findIndicatorChart(chart)?.(context, indicator, { chart, query }) ?? null;
};
