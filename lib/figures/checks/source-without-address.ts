import type { Check, FigureSubject } from "./types";

/**
 * Whoever reads the number must be able to find it again: by the web address of its source or, for a paper that
 * has none, by the evidence (page, number of the document, wording).
 */
export const sourceWithoutAddress: Check<FigureSubject> = {
  code: "source-without-address",
  level: "explain",
  find: ({ flag, value, source, evidence }) =>
    flag === null && value !== null && source !== null && source.url === null && evidence === null
      ? { key: "checks.sourceWithoutAddress" }
      : null,
};
