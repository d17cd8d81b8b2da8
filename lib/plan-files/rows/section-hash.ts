import "server-only";

import { contentHash } from "@/lib/audit/seal";

import type { TextRow } from "../sections";

/** What a form shows of a section, in one word: whoever saves another form of it meanwhile makes it another word. */
export function sectionHash(rows: readonly TextRow[]): string {
  return contentHash(rows).slice(0, 32);
}
