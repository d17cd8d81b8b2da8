import type { MessageRef } from "@/lib/errors/domain-error";
import type { GridCell, YearGrid } from "@/lib/figures/grid/types";
import { inOwnUnit } from "@/lib/figures/names/stated-unit";
import { exponentOf } from "@/lib/figures/names/unit-words";

import { unitsOf } from "./block-labels";

export interface MovedValue {
  /** Text of the value in the indicator's unit. */
  readonly text: string;
  /** What was written in another unit and what became of it; null where the number stays as it is. */
  readonly converted: { readonly written: string; readonly value: string } | null;
}

/** Moves a value from the unit that the block states into the indicator's. */
export function movedInto(
  { key }: GridCell,
  text: string,
  stated: readonly string[],
  { catalogue }: YearGrid,
): ({ ok: true } & MovedValue) | { ok: false; error: MessageRef } {
  const indicator = catalogue.indicators.find(({ code }) => code === key.indicator);
  if (indicator === undefined) {
    return { ok: false, error: { key: "figures.errors.unknownIndicator" } };
  }
  const units = stated.flatMap(unitsOf);
  const exponent = units.length === 0 ? 0 : exponentOf(units, indicator.unit);
  // Two units near one value, as in a row and its column, must both be the indicator's.
  const isAgreed =
    stated.length < 2 ||
    stated.every((one) => exponentOf(unitsOf(one), indicator.unit) === exponent);
  if (exponent === null || !isAgreed) {
    const own = { unitZh: indicator.unit?.zh ?? "—", unitEn: indicator.unit?.en ?? "—" };
    return {
      ok: false,
      error: { key: "grid.named.otherUnit", values: { unit: units.join("、"), ...own } },
    };
  }
  // Of several units the one that is read as the indicator's.
  const unit = units.find((one) => exponentOf([one], indicator.unit) === exponent) ?? null;
  return inOwnUnit(text, { unit, exponent }, indicator);
}
