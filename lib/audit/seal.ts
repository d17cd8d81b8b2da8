import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/**
 * Computes the hash of a content: SHA-256, lower-case hex, over its canonical JSON (RFC 8785), which anybody can
 * compute again without this program. No key goes into it: the chain of the audit holds the hash itself.
 * @throws Error where the content holds what JSON has no form for, such as NaN
 */
export function contentHash(content: object): string {
  return createHash("sha256")
    .update(canonicalize(content) ?? "", "utf8")
    .digest("hex");
}

/**
 * Computes the seal of the one row that a mutation has just made effective, for the detail of its audit event.
 * @throws Error where the row is not there
 */
export async function sealOf(contents: Promise<readonly object[]>): Promise<{ seal: string }> {
  const [content] = await contents;
  if (content === undefined) throw new Error("What is to be sealed is not in the database.");
  return { seal: contentHash(content) };
}

/** A row that the audit seals: kind and id as in the event's subject. */
export interface SealedSubject {
  subjectType: string;
  subjectId: string;
}

/** Writes the seals of many rows into the detail of one event: a line `kind id hash` for each. */
export function sealLines(rows: readonly (SealedSubject & { seal: string })[]): string {
  return rows
    .map(({ subjectType, subjectId, seal }) => `${subjectType} ${subjectId} ${seal}`)
    .join("\n");
}

/** What an event says of a row: its seal, and the detail that names the row should it be gone. */
export interface Seal extends SealedSubject {
  /** Hash of the row's content. */
  seal: string;
  event: number;
  detail: Readonly<Record<string, unknown>>;
}

/** Lists the seals that the detail of an event holds; empty for an event that seals nothing. */
export function readSeals(
  event: SealedSubject & { id: number },
  detail: Readonly<Record<string, unknown>>,
): readonly Seal[] {
  const { subjectType, subjectId, id } = event;
  const { seal, seals } = detail;
  const own = typeof seal === "string" ? [{ subjectType, subjectId, seal, event: id, detail }] : [];
  const lines = typeof seals === "string" ? seals.split("\n") : [];
  return [
    ...own,
    ...lines.flatMap((line): Seal[] => {
      const [type, subject, hash] = line.split(" ");
      if (type === undefined || subject === undefined || hash === undefined) return [];
      return [{ subjectType: type, subjectId: subject, seal: hash, event: id, detail: {} }];
    }),
  ];
}
