import type { LocalText } from "@/lib/plans/types";

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
  const period = codesOf(payload["period"]).map((one) => ({ zh: one, en: one }));
  return join([...(parts.length === 0 ? [WHOLE_PLAN] : parts), ...period]);
}

function join(parts: readonly LocalText[]): LocalText {
  return {
    zh: parts.map(({ zh }) => zh).join(" · "),
    en: parts.map(({ en }) => en).join(" · "),
  };
}
