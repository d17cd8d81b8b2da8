import { z } from "zod";

import { isMessageKey } from "@/lib/i18n/is-message-key";

import type { Finding } from "./types";

/** What the database keeps of a submission's findings; null where there is none. */
export function findingsText(findings: readonly Finding[]): string | null {
  return findings.length === 0 ? null : JSON.stringify(findings);
}

/**
 * The stored findings of a submission; none for null. Where a sentence was taken out of the message files since,
 * another one says so and names the check. Written by nobody but `findingsText`: anything else is a broken
 * database and throws.
 */
export function readFindings(text: string | null): readonly Finding[] {
  if (text === null) return [];
  return storedFindings.parse(JSON.parse(text)).map(({ key, ...finding }): Finding => {
    if (isMessageKey(key)) return { ...finding, key };
    const { code, level } = finding;
    return { code, level, key: "checks.sentenceGone", values: { code } };
  });
}

const storedFindings = z.array(
  z.object({
    code: z.string(),
    level: z.enum(["block", "explain"]),
    key: z.string(),
    values: z
      .record(z.string(), z.union([z.string(), z.number(), z.object({ decimal: z.string() })]))
      .optional(),
  }),
);
