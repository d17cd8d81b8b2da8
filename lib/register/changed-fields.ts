import type { Payload } from "@/lib/records/schemas";

const FIELDS = [
  "title",
  "organisationCode",
  "sort",
  "indicators",
  "scopes",
  "year",
  "state",
  "decidedOn",
  "document",
  "status",
  "sources",
  "words",
  "note",
  "others",
] as const satisfies readonly (keyof Payload<"entry">)[];

/** Lists what one version of an entry says otherwise than the one before, in the order of its form. */
export function changedFields(
  before: Payload<"entry">,
  after: Payload<"entry">,
): readonly (typeof FIELDS)[number][] {
  return FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
