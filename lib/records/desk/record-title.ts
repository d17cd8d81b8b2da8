import type { LocalText } from "@/lib/plans/types";

import { codesOf, isWords } from "./form-payload";
import type { DeskOptions, RecordTitle, StoredPayload } from "./types";

const WHOLE_PLAN: LocalText = { zh: "整个方案", en: "The whole plan" };

/** Names a record by its title, or by what it is about. */
export function recordTitle(
  kind: string,
  code: string,
  payload: StoredPayload,
  options: DeskOptions,
): RecordTitle {
  const named = (name: LocalText): RecordTitle => ({ names: [name], period: null });
  if (isWords(payload["title"])) return named(payload["title"]);
  if (isWords(payload["name"])) return named(payload["name"]);
  if (kind !== "note" && kind !== "responsibility" && kind !== "assignment") {
    return named({ zh: code, en: code });
  }
  const namesOf = (from: "indicator" | "scope" | "action", value: unknown) =>
    codesOf(value).map((one) => options[from].find((known) => known.code === one)?.name);
  const names = [
    ...namesOf("indicator", payload["indicators"]),
    ...namesOf("scope", payload["scopes"]),
    ...namesOf("action", payload["action"]),
  ].filter((name) => name !== undefined);
  const [period = null] = codesOf(payload["period"]);
  return { names: names.length === 0 ? [WHOLE_PLAN] : names, period };
}
