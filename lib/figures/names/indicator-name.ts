import type { Indicator } from "@/lib/plans/types";

import { readName } from "./folded-name";
import { isUnitLike } from "./unit-words";

/** Numbers before a name: 7. 7、 (7) 七、 ① — */
const NUMBERED =
  /^\s*(?:[(（]?(?:\d{1,2}(?:\.\d{1,2})*|[一二三四五六七八九十]{1,3})[)）.．、:：]|[①-⑳]|[-–—•·▪●■◆➢✓]|其中[:：]?|of which[:：]?)\s*/iu;

/**
 * Finds an indicator by its name, which may be numbered and have its unit in brackets: 7.应用示范场景（个）. `unit` is
 * what stands in the brackets, "" for none; null where no indicator is named.
 */
export function readIndicator(
  indicators: readonly Indicator[],
  text: string,
): { indicator: Indicator; unit: string } | null {
  for (const name of [text, text.replace(NUMBERED, "")]) {
    const whole = readName(indicators, name);
    if (whole !== null) return { indicator: whole, unit: "" };
    const match = /^(.+?)\s*[(（]([^()（）]+)[)）]\s*$/s.exec(name);
    const unit = match?.[2]?.replace(/^单位\s*[:：]?/, "") ?? "";
    const indicator = isUnitLike(unit) ? readName(indicators, match?.[1] ?? "") : null;
    if (indicator !== null) return { indicator, unit };
  }
  return null;
}
