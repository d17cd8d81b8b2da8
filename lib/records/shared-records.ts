import { isPublicKind } from "./policy";
import type { PlanRecords } from "./plan-records";
import type { PlanRecord } from "./schemas";

/**
 * Keeps what a public link may show: public kinds and, where it shares some indicators only (`codes`; null shares all),
 * records that are about some of those and no others. A record that names no indicator may speak of any, so that it
 * stays behind; so do the sources that only such records use.
 */
export function sharedRecords(
  { records, sources }: PlanRecords,
  codes: readonly string[] | null,
): PlanRecords {
  const shown = records.filter(
    ({ kind, payload }) =>
      isPublicKind(kind) &&
      (codes === null ||
        (payload.indicators.length > 0 &&
          payload.indicators.every((indicator) => codes.includes(indicator)))),
  );
  const used = new Set(shown.flatMap(namedSources));
  return { records: shown, sources: sources.filter(({ key }) => used.has(key)) };
}

/** Keys of the sources that a record names, the evidence of a milestone included. */
export function namedSources({ payload }: Pick<PlanRecord, "payload">): readonly string[] {
  const evidence = "evidence" in payload ? payload.evidence?.source : undefined;
  return evidence === undefined ? payload.sources : [...payload.sources, evidence];
}
