import type { Check, TypedSubject } from "./types";

export const unknownCalibre: Check<TypedSubject> = {
  code: "unknown-calibre",
  level: "block",
  find: ({ calibre, catalogue }) =>
    catalogue.calibres.some(({ code }) => code === calibre)
      ? null
      : { key: "figures.errors.unknownCalibre" },
};
