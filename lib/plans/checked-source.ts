import type { LocalText, Source, SourceCheck, SourceGrade } from "./types";

/** Says of an address that nobody has opened it yet; a check that opened it takes the sentence away. */
export const NOT_OPENED = {
  zh: "网址为引用，未在线打开核实。",
  en: "The address is cited; it was not opened live.",
};

/** A check in force with the source that it is of, and the grade that the source has from then on. */
export interface CheckInForce {
  readonly source: string;
  readonly grade: SourceGrade | null;
  readonly check: SourceCheck;
}

/** Shows sources as the checks in force leave them: with the check, its grade, and without the mark 未在线打开核实. */
export function checkedSources(
  sources: readonly Source[],
  checks: readonly CheckInForce[],
): readonly Source[] {
  if (checks.length === 0) return sources;
  const bySource = new Map(checks.map((one) => [one.source, one]));
  return sources.map((source) => {
    const found = bySource.get(source.key);
    if (found === undefined) return source;
    const { grade, check } = found;
    return { ...source, grade: grade ?? source.grade, note: opened(source.note), check };
  });
}

function opened(note: LocalText | null): LocalText | null {
  if (note === null) return null;
  const zh = note.zh.replace(NOT_OPENED.zh, "").trim();
  const en = note.en.replace(NOT_OPENED.en, "").trim();
  return zh === "" ? null : { zh, en };
}
