import type { Release, ReleaseSeal } from "@/lib/vocabulary/release";

/** Columns that a reader of a public link may know: no author. */
export const RELEASE_COLUMNS = {
  number: true,
  instant: true,
  note: true,
  correctionNote: true,
  methodVersion: true,
  seal: { select: { hash: true, sealedAt: true } },
} as const;

interface SealRow extends Omit<ReleaseSeal, "sealedAt"> {
  sealedAt: Date;
}

interface ReleaseRow extends Omit<Release, "instant" | "seal"> {
  instant: Date;
  seal: SealRow | null;
}

export function toRelease(row: ReleaseRow): Release {
  const { number, note, correctionNote, methodVersion } = row;
  const seal = row.seal === null ? null : toSeal(row.seal);
  return { number, instant: row.instant.toISOString(), note, correctionNote, methodVersion, seal };
}

export function toSeal({ hash, sealedAt }: SealRow): ReleaseSeal {
  return { hash, sealedAt: sealedAt.toISOString() };
}

/** Takes the notes off a release, for a link that shares some indicators: they may be about the others. */
export function withoutNotes(release: Release): Release {
  return { ...release, note: "", correctionNote: null };
}
