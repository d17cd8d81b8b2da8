import type { Finding } from "./types";

/** What the database keeps of a submission's findings; null where there is none. */
export function findingsText(findings: readonly Finding[]): string | null {
  return findings.length === 0 ? null : JSON.stringify(findings);
}

/** The same read back. Written by nobody but `findingsText`; anything else is a broken database and throws. */
export function readFindings(text: string | null): readonly Finding[] {
  return text === null ? [] : (JSON.parse(text) as readonly Finding[]);
}
