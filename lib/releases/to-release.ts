import type { Release } from "@/lib/vocabulary/release";

/** Columns that a reader of a public link may know: no author. */
export const RELEASE_COLUMNS = {
  number: true,
  instant: true,
  note: true,
  correctionNote: true,
  methodVersion: true,
} as const;

interface ReleaseRow extends Omit<Release, "instant"> {
  instant: Date;
}

export function toRelease(row: ReleaseRow): Release {
  const { number, note, correctionNote, methodVersion } = row;
  return { number, instant: row.instant.toISOString(), note, correctionNote, methodVersion };
}

/** Takes the notes off a release, for a link that shares some indicators: they may be about the others. */
export function withoutNotes(release: Release): Release {
  return { ...release, note: "", correctionNote: null };
}
