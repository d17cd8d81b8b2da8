import type { Check, CheckedFigure } from "./types";

/** The year is over: what is reported for it should have happened. */
export const forecastWhereActualDue: Check<CheckedFigure> = {
  code: "forecast-where-actual-due",
  level: "explain",
  find: ({ nature, year, currentYear, value }) =>
    value !== null && nature === "forecast" && year < currentYear
      ? { key: "checks.forecastWhereActualDue", values: { year: String(year) } }
      : null,
};
