import { checkValue } from "@/lib/figures/entry/check-value";
import type { EntryInput } from "@/lib/figures/schema";
import type { Catalogue, Revision, StatedValue } from "@/lib/figures/types";

/** Whether nothing is typed and, in a draft, nothing else worth keeping stands behind it. */
export function isEmptied(entry: EntryInput, from: Revision | null): boolean {
  if (entry.value !== "" || entry.flag !== "") return false;
  return from?.state !== "draft" || holdsNothingElse(entry);
}

/**
 * Whether a draft of another value goes back to the adopted one without a reason: whoever takes a change back
 * wants no correction that corrects nothing.
 */
export function returnsToStanding(
  entry: EntryInput,
  draft: StatedValue,
  current: StatedValue | null,
  { indicators }: Pick<Catalogue, "indicators">,
): boolean {
  const indicator = indicators.find(({ code }) => code === entry.indicator);
  if (current === null || indicator === undefined || isSame(draft, current)) return false;
  const { fields, ...typed } = checkValue(entry, indicator, false);
  const isReadable = fields["value"] === undefined;
  const now = { ...typed, nature: entry.nature };
  const isUnexplained = entry.reason === "" && entry.explanation === "";
  return isReadable && isSame(now, current) && isUnexplained && holdsNothingElse(entry);
}

function holdsNothingElse(entry: EntryInput): boolean {
  const others = [entry.evidence, entry.publicNoteZh, entry.publicNoteEn, entry.reviewerNote];
  return others.every((text) => text === "");
}

function isSame(a: StatedValue, b: StatedValue): boolean {
  const isSameNumber = a.value === b.value && a.qualifier === b.qualifier;
  return isSameNumber && a.flag === b.flag && a.nature === b.nature;
}
