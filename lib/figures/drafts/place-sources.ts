import "server-only";

import type { AuditEntry } from "@/lib/audit/record-audit";
import { newId } from "@/lib/db/new-id";
import type { SourceRow } from "@/lib/plans/plan-rows";
import type { NewSource, SourceChoice } from "@/lib/figures/entry/check-source";

import type { By } from "./record-revision-audit";

export type KnownSource = SourceRow & { id: string };

export interface PlacedSources {
  /** The way from one of the choices to its source, null for none; it throws for an unknown key. */
  rowOf: (choice: SourceChoice) => KnownSource | null;
  /** To be written: the newly described, each once and only where the very same is not known. */
  added: readonly (KnownSource & { createdAt: Date })[];
}

/** Places choices among the `known` sources: at least those with a key or a title of theirs, the oldest first. */
export function placeSources(
  known: readonly KnownSource[],
  choices: readonly SourceChoice[],
  createdAt: Date,
): PlacedSources {
  const rows = new Map<string, KnownSource>();
  for (const source of known) {
    rows.set(source.key, source);
    const text = textOf(source);
    if (!rows.has(text)) rows.set(text, source);
  }
  const described = choices.flatMap((choice) => (choice.kind === "new" ? [choice.source] : []));
  const added = described.flatMap((source) => {
    if (rows.has(textOf(source))) return [];
    const id = newId();
    const row = { id, key: `entry-${id.slice(0, 13)}`, ...source, noteZh: null, noteEn: null };
    rows.set(textOf(source), row);
    return [{ ...row, createdAt }];
  });
  const rowOf = (choice: SourceChoice) => {
    if (choice.kind === "none") return null;
    const row = rows.get(choice.kind === "new" ? textOf(choice.source) : choice.key);
    if (row === undefined) throw new Error("A chosen source is not in the database.");
    return row;
  };
  return { rowOf, added };
}

export function sourceEvent({ id, key }: KnownSource, by: By): AuditEntry {
  return {
    ...by,
    action: "source.created",
    subjectType: "source",
    subjectId: id,
    detail: { key },
  };
}

/** Everything that makes two descriptions the same source. No key looks like it. */
function textOf({
  title,
  publisher,
  publishedOn,
  url,
  grade,
}: Omit<NewSource, "grade"> & { grade: string }): string {
  return JSON.stringify([title, publisher, publishedOn, url, grade]);
}
