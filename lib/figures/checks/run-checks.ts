import type { Finding } from "@/lib/figures/types";

import type { Check } from "./types";

/** Everything that a list of checks has to say of one subject, in the list's order. */
export function runChecks<Checked>(
  checks: readonly Check<Checked>[],
  subject: Checked,
): readonly Finding[] {
  return checks.flatMap(({ code, level, find }) => {
    const message = find(subject);
    return message === null ? [] : [{ code, level, ...message }];
  });
}
