import type { MessageKey } from "@/lib/i18n/message-key";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import type { Word } from "@/lib/words/sentence";

/** Names for a narrow column of the indicators of the first plan, by code; the full name stands where they are explained. */
const SHORT: Readonly<Record<string, MessageKey>> = {
  scale: "board.short.scale",
  "landmark-results": "board.short.results",
  "national-key-labs": "board.short.labs",
  "provincial-platforms": "board.short.platforms",
  "high-tech-firms": "board.short.firms",
  "little-giants": "board.short.giants",
  "industry-models": "board.short.models",
  scenarios: "board.short.scenarios",
};

/** Gives the short name of an indicator; its full name where it has none. */
export function shortName({ code, name }: Pick<IndicatorAssessment, "code" | "name">): Word {
  const key = SHORT[code];
  return key === undefined ? name : { key };
}
