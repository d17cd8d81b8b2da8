import type { LocalText } from "@/lib/plans/types";

import type { StatedValue } from "./types";

/** `more-than` → `moreThan`: the selectors of message files cannot have a hyphen. */
export function messageName(code: string): string {
  return code.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A stated value as the values of a message that names it in either language; see figures.conflict. */
export function statedMessageValues(
  stated: StatedValue,
  unit: LocalText | null,
): Readonly<Record<string, string>> {
  return {
    kind:
      stated.flag === null ? (stated.value === null ? "none" : "value") : messageName(stated.flag),
    value: stated.value ?? "",
    qualifier: messageName(stated.qualifier),
    unitZh: unit?.zh ?? "",
    unitEn: unit?.en ?? "",
  };
}
