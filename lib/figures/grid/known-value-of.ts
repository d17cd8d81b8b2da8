import { checkValue } from "@/lib/figures/entry/check-value";
import type { KnownValue, Catalogue } from "@/lib/figures/types";
import type { EntryInput } from "@/lib/figures/schema";

/** Gives a typed cell as its neighbours see it; null for one that holds no readable number. */
export function knownValueOf(
  entry: EntryInput,
  catalogue: Pick<Catalogue, "indicators">,
): KnownValue | null {
  const indicator = catalogue.indicators.find(({ code }) => code === entry.indicator);
  if (indicator === undefined) return null;
  const { value, flag, qualifier, fields } = checkValue(entry, indicator, false);
  if (value === null || fields["value"] !== undefined) return null;
  const { scope, year, calibre, nature } = entry;
  const place = { indicator: entry.indicator, scope, year, calibre };
  return { ...place, value, flag, qualifier, nature, standing: "draft" };
}
