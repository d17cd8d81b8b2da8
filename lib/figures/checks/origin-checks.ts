import type { Check, CheckedFigure } from "./types";

/** The year is over: what is reported for it should have happened. */
const forecastWhereActualDue: Check<CheckedFigure> = {
  code: "forecast-where-actual-due",
  level: "explain",
  find: ({ nature, year, currentYear, value }) =>
    value !== null && nature === "forecast" && year < currentYear
      ? { key: "checks.forecastWhereActualDue", values: { year: String(year) } }
      : null,
};

/** Whoever reads the number must be able to find it again; a source without web address is explained. */
const sourceWithoutAddress: Check<CheckedFigure> = {
  code: "source-without-address",
  level: "explain",
  find: ({ flag, value, source }) =>
    flag === null && value !== null && source !== null && source.url === null
      ? { key: "checks.sourceWithoutAddress" }
      : null,
};

/** Of where a value comes from and what it claims to be. */
export const ORIGIN_CHECKS: readonly Check<CheckedFigure>[] = [
  forecastWhereActualDue,
  sourceWithoutAddress,
];
