import { z } from "zod";

import { textSchema } from "@/lib/errors/text-schema";

import { recordCode } from "./record-fields";
import { isRecordKind, type RecordKind } from "./schemas";

/** Name of the draft that a form went on with, as `draftName` gives it; absent where it may be any. */
export const draftInput = z.string().max(80).optional();

/** What the form of a record sends. `payload` is checked by the schema of its kind. */
export const recordInputSchema = z.object({
  plan: z.string(),
  kind: z.string().refine((kind): kind is RecordKind => isRecordKind(kind)),
  code: recordCode,
  payload: z.unknown(),
  /** Whether the record is to be shown no more. */
  withdrawn: z.boolean(),
  /** Why the version before is replaced; not asked for the first one. */
  reason: textSchema(500, "figures.errors.textTooLong"),
  /** Number of the version that was in the form, 0 for a new record: somebody else may have been faster. */
  seen: z.int().min(0),
  draft: draftInput,
});
export type RecordInput = z.output<typeof recordInputSchema>;

/** Names one version as its reader saw it. */
export const versionRefSchema = z.object({
  version: z.string(),
  lockVersion: z.coerce.number().int().min(0),
});
export type VersionRef = z.output<typeof versionRefSchema>;

/** Names a draft as its form was filled beside it: another window may have saved it again since. "" for none. */
export function draftName(open: { version: string; lockVersion: number } | null): string {
  return open === null ? "" : `${open.version} ${String(open.lockVersion)}`;
}
