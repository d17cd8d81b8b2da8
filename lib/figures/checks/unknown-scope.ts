import type { Check, CheckedText } from "./types";

export const unknownScope: Check<CheckedText> = {
  code: "unknown-scope",
  level: "block",
  find: ({ scope, catalogue }) =>
    catalogue.scopes.some(({ code }) => code === scope)
      ? null
      : { key: "figures.errors.unknownScope" },
};
