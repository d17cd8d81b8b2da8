import { Decimal } from "decimal.js";

import { SCOPES } from "../plan";
import type { FigureData } from "../plan-data";
import { ILLUSTRATIVE_SOURCE } from "./illustrative-plan";
import { partsOf, type WholeSeries, WHOLES } from "./provincial-series";

export const ILLUSTRATIVE_YEARS = [2022, 2023, 2024, 2025] as const;

type Exception = Partial<Pick<FigureData, "value" | "flag" | "qualifier" | "nature" | "note">>;

/** What makes the demonstration worth looking at: one of each case that real data brings. */
const EXCEPTIONS: Readonly<Record<string, Exception>> = {
  "scale/province/2025": {
    nature: "provisional",
    note: { zh: "演示：初步数，待年报核定", en: "Illustrative: provisional until the yearbook" },
  },
  "scale/yichang/2023": { value: "40.2" },
  "scale/yichang/2024": {
    value: "35.8",
    note: { zh: "演示：低于基期值", en: "Illustrative: below the baseline" },
  },
  "scale/yichang/2025": { value: "58.6" },
  "provincial-platforms/province/2025": { value: null, flag: "not-collected" },
  "national-key-labs/province/2025": {
    note: {
      zh: "演示：按台账计数，台账已认定 3 项",
      en: "Illustrative: counted from the register, 3 recognised",
    },
  },
  "high-tech-firms/province/2025": { qualifier: "more-than" },
  "industry-models/province/2025": {
    nature: "forecast",
    note: { zh: "演示：预计，不是实际", en: "Illustrative: a forecast, not an actual" },
  },
  "little-giants/wuhan/2025": {
    value: "98",
    note: {
      zh: "演示：三市之和大于全省，来源之间有矛盾",
      en: "Illustrative: the three hubs add up to more than the province; the sources conflict",
    },
  },
  "little-giants/xiangyang/2025": { value: "13" },
  "little-giants/yichang/2025": { value: "11" },
};

/** Every indicator with a unit × every scope × every year. The same numbers on every machine. */
export const ILLUSTRATIVE_FIGURES: readonly FigureData[] = WHOLES.flatMap((series) =>
  ILLUSTRATIVE_YEARS.flatMap((year, index) => figuresOfYear(series, year, index)),
);

function figuresOfYear(series: WholeSeries, year: number, index: number): FigureData[] {
  const whole = series.values[index];
  if (whole === undefined) throw new Error(`${series.indicator} has no value for ${year}.`);
  const values = partsOf(whole, index);
  return SCOPES.map(({ code }) => ({
    indicator: series.indicator,
    scope: code,
    year,
    calibre: series.calibreOf(year),
    value: new Decimal(values[code]).times(series.step).toString(),
    flag: null,
    qualifier: "exact",
    nature: "actual",
    source: ILLUSTRATIVE_SOURCE,
    note: null,
    ...EXCEPTIONS[`${series.indicator}/${code}/${year}`],
  }));
}
