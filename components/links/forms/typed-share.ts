import type { ActionResult } from "@/lib/errors/action-result";

/** The indicators as ticked in a form that came back refused; `otherwise` before that. Null: all. */
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
