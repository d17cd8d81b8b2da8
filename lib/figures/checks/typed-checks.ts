import { parseValue } from "@/lib/figures/values/parse-value";

import type { TypedCheck } from "./types";

const unknownScope: TypedCheck = {
  code: "unknown-scope",
  field: "scope",
  level: "block",
  find: ({ scope, catalogue }) =>
    catalogue.scopes.some(({ code }) => code === scope)
      ? null
      : { key: "figures.errors.unknownScope" },
};

const unknownCalibre: TypedCheck = {
  code: "unknown-calibre",
  field: "calibre",
  level: "block",
  find: ({ calibre, catalogue }) =>
    catalogue.calibres.some(({ code }) => code === calibre)
      ? null
      : { key: "figures.errors.unknownCalibre" },
};

/** The reader of typed numbers says by itself which character or word it could not read. */
const notANumber: TypedCheck = {
  code: "not-a-number",
  field: "value",
  level: "block",
  find: ({ value, unit }) => {
    if (value.trim() === "") return null;
    const parsed = parseValue(value, unit);
    return parsed.ok ? null : parsed.error;
  },
};

/** Of the texts, before anything could be read; a draft is held to them too. */
export const TYPED_CHECKS: readonly TypedCheck[] = [unknownScope, unknownCalibre, notANumber];
