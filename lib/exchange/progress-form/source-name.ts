import type { Source } from "@/lib/plans/types";

/** Names a source in the form: by title, with its key where two sources share one. */
export function sourceName(source: Source, all: readonly Source[]): string {
  const title = source.title.trim();
  const isShared = all.some((other) => other.key !== source.key && other.title.trim() === title);
  return isShared ? `${title}〔${source.key}〕` : title;
}

export interface WrittenSource {
  source: string;
  sourcePublisher: string;
  sourcePublishedOn: string;
  sourceUrl: string;
  /** Code of the grade. */
  sourceGrade: string;
}

/**
 * Finds the key of the source that a row names; `new` for one that is not on record. What stands in the four
 * cells beside the name must agree with the record: another publisher or date is another source.
 */
export function readSource(written: WrittenSource, all: readonly Source[]): string {
  const name = written.source.trim();
  if (name === "") return "";
  const isNamed = ({ key, title }: Source) =>
    [key, title.trim(), `${title.trim()}〔${key}〕`].includes(name);
  const agrees = (source: Source) =>
    same(written.sourcePublisher, source.publisher) &&
    same(written.sourcePublishedOn, source.publishedOn) &&
    same(written.sourceUrl, source.url) &&
    same(written.sourceGrade, source.grade);
  const found = all.filter((source) => isNamed(source) && agrees(source));
  const exact = found.find((source) => sourceName(source, all) === name);
  return (exact ?? found[0])?.key ?? "new";
}

function same(written: string, known: string | null): boolean {
  return written === "" || written === (known ?? "");
}

/**
 * Writes a day, month or year as people type it (2024/12/9, 2024年12月) in the form's own way; anything else stays
 * as it is.
 */
export function readDay(text: string): string {
  const match = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/.exec(text.trim());
  if (match === null) return text.trim();
  const [, year, month, day] = match;
  const two = (part: string) => part.padStart(2, "0");
  return [year, ...[month, day].filter((part) => part !== undefined).map(two)].join("-");
}
