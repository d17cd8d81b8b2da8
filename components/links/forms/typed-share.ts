import type { ActionResult } from "@/lib/errors/action-result";

/**
 * Reads the indicators ticked in a form that came back refused, and gives `otherwise` before any refusal. Null
 * means all indicators.
 */
export function typedShare<Data>(
  result: ActionResult<Data>,
  otherwise: readonly string[] | null,
): readonly string[] | null {
  if (result.status !== "failed" || result.values["share"] === undefined) return otherwise;
  const ticked = Object.keys(result.values)
    .filter((name) => name.startsWith("indicator-"))
    .map((name) => name.slice("indicator-".length));
  return result.values["share"] === "all" ? null : ticked;
}
