import type { Check, TypedSubject } from "./types";

export const unknownScope: Check<TypedSubject> = {
  code: "unknown-scope",
  level: "block",
  find: ({ scope, catalogue }) =>
    catalogue.scopes.some(({ code }) => code === scope)
      ? null
      : { key: "figures.errors.unknownScope" },
};
