import { isPublicKind } from "./policy";
import type { Payload, PlanRecord, PlanRecords } from "./schemas";

/** A record as far as it is decided who may see it. */
type Said = Pick<PlanRecord, "kind" | "code" | "payload">;

/**
 * Keeps what a public link may show: public kinds and, where it shares some indicators only (`codes`; null shares all),
 * records that are about some of those and no others. A record that names no indicator may speak of any, so that it
 * stays behind; so do the sources that only such records use. Units that are not public are named nowhere.
 */
export function sharedRecords(
  { records, sources }: PlanRecords,
  codes: readonly string[] | null,
): PlanRecords {
  const shown = releasedRecords(records, codes);
  const used = new Set(shown.flatMap(namedSources));
  return { records: shown, sources: sources.filter(({ key }) => used.has(key)) };
}

/** Keeps of records in force what a public link may show: see `sharedRecords`. */
export function releasedRecords<Record extends Said>(
  records: readonly Record[],
  codes: readonly string[] | null,
): readonly Record[] {
  const publicUnits = new Set(
    records.flatMap((record) => (isUnit(record) && record.payload.isPublic ? record.code : [])),
  );
  const shown = records
    .filter(
      (record) => isPublicKind(record.kind) && (isUnit(record) || isAbout(record.payload, codes)),
    )
    .flatMap((record) => namingOnly(record, publicUnits) ?? []);
  const named = new Set(shown.flatMap(({ payload }) => unitsNamed(payload)));
  const told = shown.filter(
    (record) => !isUnit(record) || (publicUnits.has(record.code) && named.has(record.code)),
  );
  return told.filter((record) => !isFile(record) || isOpenFile(record, told));
}

function isUnit<Record extends Said>(
  record: Record,
): record is Record & { payload: Payload<"unit"> } {
  return record.kind === "unit";
}

function isFile<Record extends Said>(
  record: Record,
): record is Record & { payload: Payload<"evidence-release"> } {
  return record.kind === "evidence-release";
}

/** Whether a file may go out: it was decided so, and the record that it is evidence of goes out as well. */
function isOpenFile(
  { payload: { isPublic, subject } }: { payload: Payload<"evidence-release"> },
  told: readonly Said[],
): boolean {
  if (!isPublic) return false;
  if (subject.kind === "figure") return true;
  return told.some(({ kind, code }) => kind === subject.kind && code === subject.code);
}

function isAbout({ indicators }: PlanRecord["payload"], codes: readonly string[] | null): boolean {
  return (
    codes === null ||
    (indicators.length > 0 && indicators.every((indicator) => codes.includes(indicator)))
  );
}

/** Takes the units that are not among `units` out of a record; null where nobody is left whom it could name. */
function namingOnly<Record extends Said>(
  record: Record,
  units: ReadonlySet<string>,
): Record | null {
  const { payload } = record;
  if ("unit" in payload) return units.has(payload.unit) ? record : null;
  if (!("lead" in payload)) return record;
  const lead = payload.lead.filter((code) => units.has(code));
  const support = payload.support.filter((code) => units.has(code));
  if (lead.length + support.length === 0) return null;
  return { ...record, payload: { ...payload, lead, support } };
}

/** Codes of the units that a record names. */
export function unitsNamed(payload: PlanRecord["payload"]): readonly string[] {
  if ("unit" in payload) return [payload.unit];
  return "lead" in payload ? [...payload.lead, ...payload.support] : [];
}

/** Keys of the sources that a record names, the evidence of a milestone included. */
export function namedSources({ payload }: Pick<PlanRecord, "payload">): readonly string[] {
  const evidence = "evidence" in payload ? payload.evidence?.source : undefined;
  return evidence === undefined ? payload.sources : [...payload.sources, evidence];
}
