import type { CheckedEntry } from "@/lib/figures/entry/check-entry";
import type { SourceChoice } from "@/lib/figures/entry/check-source";
import type { Revision } from "@/lib/figures/types";
import type { Source } from "@/lib/plans/types";
import type { Column } from "@/lib/exchange/progress-form/columns";

/** Lists the columns in which an entry differs from the revision that stands in its cell. */
export function rowChanges(
  entry: CheckedEntry,
  start: Revision,
  sources: readonly Source[],
): readonly Column[] {
  // Note and reason belong to one change, and an approved value has had its own.
  const hasOwnNotes = start.state !== "approved";
  const pairs: readonly (readonly [Column, string | null, string | null])[] = [
    ["value", entry.value, start.value],
    ["flag", entry.flag, start.flag],
    ["qualifier", entry.qualifier, start.qualifier],
    ["nature", entry.nature, start.nature],
    ["source", sourceKey(entry.source, sources), start.source?.key ?? null],
    ["evidence", entry.evidence, start.evidence],
    ["publicNoteZh", entry.publicNoteZh, start.publicNoteZh],
    ["publicNoteEn", entry.publicNoteEn, start.publicNoteEn],
    ["reviewerNote", entry.reviewerNote, hasOwnNotes ? start.reviewerNote : entry.reviewerNote],
    ["reason", entry.reason, hasOwnNotes ? start.reason : entry.reason],
  ];
  return pairs.flatMap(([column, after, before]) =>
    folded(after) === folded(before) ? [] : [column],
  );
}

/** Finds the key of a source; "new" for a description, unless it is on record word for word. */
function sourceKey(choice: SourceChoice, sources: readonly Source[]): string | null {
  if (choice.kind === "none") return null;
  if (choice.kind === "existing") return choice.key;
  const { title, publisher, publishedOn, url, grade } = choice.source;
  const isSame = (known: Source) =>
    known.title === title &&
    known.publisher === publisher &&
    known.publishedOn === publishedOn &&
    known.url === url &&
    known.grade === grade;
  return sources.find(isSame)?.key ?? "new";
}

/** Folds line ends, which spreadsheets and forms write each in their own way. */
function folded(text: string | null): string | null {
  return text?.replaceAll(/\r\n?/g, "\n").trim() ?? null;
}
