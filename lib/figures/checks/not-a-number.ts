import { parseValue } from "@/lib/figures/values/parse-value";

import type { Check, CheckedText } from "./types";

/** The reader of typed numbers says by itself which character or word it could not read. */
export const notANumber: Check<CheckedText> = {
  code: "not-a-number",
  level: "block",
  find: ({ value, unit }) => {
    if (value.trim() === "") return null;
    const parsed = parseValue(value, unit);
    return parsed.ok ? null : parsed.error;
  },
};
