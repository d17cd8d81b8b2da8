import { moneyUnit, shownUnit } from "@/lib/plans/money-unit";
import type { LocalText } from "@/lib/plans/types";

import type { Word } from "./sentence";

/** What an axis writes over its ticks, and the power of ten that leads from a drawn value to a written one. */
export interface AxisUnit {
  readonly unit: string;
  readonly unitExponent: number;
}

/** Says in which unit an axis is written: English writes 亿元 as billions. Without a unit, "" and the values as drawn. */
export function axisUnit(unit: LocalText | null, inWords: (word: Word) => string): AxisUnit {
  if (unit === null) return { unit: "", unitExponent: 0 };
  const written = inWords(shownUnit(unit));
  const isStored = written === inWords(unit);
  return { unit: written, unitExponent: isStored ? 0 : (moneyUnit(unit)?.exponent ?? 0) };
}
