import type { Check, CheckedText } from "./types";

export const unknownCalibre: Check<CheckedText> = {
  code: "unknown-calibre",
  level: "block",
  find: ({ calibre, catalogue }) =>
    catalogue.calibres.some(({ code }) => code === calibre)
      ? null
      : { key: "figures.errors.unknownCalibre" },
};
