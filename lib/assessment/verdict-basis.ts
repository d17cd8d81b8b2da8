import type { Source } from "@/lib/plans/types";

import type { ScopeAssessment, VerdictBasis } from "./types";

type Judged = Pick<ScopeAssessment, "verdict" | "latest" | "baseline" | "target">;

/**
 * Finds the source that a verdict rests on: that of the value judged; without one that of the given baseline, and
 * without any number that of the target, whose words are all there is. Null without a verdict, or where the source
 * was not given.
 */
export function verdictBasis(
  { verdict, latest, baseline, target }: Judged,
  sources: readonly Source[],
): VerdictBasis | null {
  if (verdict === null) return null;
  const given = baseline?.implicit === false ? baseline : null;
  const [of, key] =
    latest !== null
      ? (["value", latest.source] as const)
      : given !== null
        ? (["baseline", given.source] as const)
        : (["target", target?.source ?? null] as const);
  const source = sources.find((one) => one.key === key);
  if (source === undefined) return null;
  return { of, source: source.key, publisher: source.publisher, grade: source.grade };
}
