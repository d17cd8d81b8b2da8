import type { LocalText } from "@/lib/plans/types";
import { readPeriod } from "@/lib/records/period";

import { codesOf, isWords } from "./form-payload";
import type { DeskOptions, StoredPayload } from "./types";

const WHOLE_PLAN: LocalText = { zh: "整个方案", en: "The whole plan" };

/** Names a record by its title, or by what it is about. */
export function recordTitle(
  kind: string,
  code: string,
  payload: StoredPayload,
  options: DeskOptions,
): LocalText {
  if (isWords(payload["title"])) return payload["title"];
  if (isWords(payload["name"])) return payload["name"];
  if (kind !== "note" && kind !== "responsibility" && kind !== "assignment") {
    return { zh: code, en: code };
  }
  const named = (from: "indicator" | "scope" | "action", value: unknown) =>
    codesOf(value).map((one) => options[from].find((known) => known.code === one)?.name);
  const parts = [
    ...named("indicator", payload["indicators"]),
    ...named("scope", payload["scopes"]),
    ...named("action", payload["action"]),
  ].filter((name) => name !== undefined);
  const period = codesOf(payload["period"]).map(periodName);
  return join([...(parts.length === 0 ? [WHOLE_PLAN] : parts), ...period]);
}

/** Names a period as a heading does: 2025年第四季度, Q4 2025. */
export function periodName(stored: string): LocalText {
  const period = readPeriod(stored);
  if (period === null) return { zh: stored, en: stored };
  const { precision, year, part } = period;
  const name = String(year);
  if (precision === "year") return { zh: `${name}年`, en: name };
  if (precision === "quarter" && part !== null) {
    return { zh: `${name}年第${"一二三四"[part - 1] ?? ""}季度`, en: `Q${String(part)} ${name}` };
  }
  return { zh: stored, en: stored };
}

function join(parts: readonly LocalText[]): LocalText {
  return {
    zh: parts.map(({ zh }) => zh).join(" · "),
    en: parts.map(({ en }) => en).join(" · "),
  };
}
