import type { Check, CheckedFigure } from "./types";

/** Whoever reads the number must be able to find it again; a source without web address is explained. */
export const sourceWithoutAddress: Check<CheckedFigure> = {
  code: "source-without-address",
  level: "explain",
  find: ({ flag, value, source }) =>
    flag === null && value !== null && source !== null && source.url === null
      ? { key: "checks.sourceWithoutAddress" }
      : null,
};
