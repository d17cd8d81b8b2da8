import type { Actor } from "@/lib/access/types";
import { basisField, basisText, cellField, seenField } from "@/lib/targets/allocation-fields";
import { getAllocationGrid } from "@/lib/targets/allocation-queries";
import { cellText } from "@/lib/targets/allocation-text";

/** A new source, as forms describe one. */
export const DOCUMENT = {
  source: "new",
  sourceTitle: "分解方案",
  sourcePublisher: "省政府",
  sourceGrade: "A",
};

/** The form of the grid as a browser sends it now: every cell as it is shown, the given fields typed over. */
export async function allocationForm(
  admin: Actor,
  plan: string,
  typed: Record<string, string>,
  kind: "hub" | "carrier" = "hub",
): Promise<Record<string, string>> {
  const grid = await getAllocationGrid(admin, plan, kind);
  const shown = (grid?.rows ?? []).flatMap(({ indicator, basis, cells }) => [
    [basisField(indicator), basisText(basis)],
    ...cells.flatMap(({ scope, current }) => [
      [cellField(indicator, scope), cellText(current)],
      [seenField(indicator, scope), String(current?.version ?? 0)],
    ]),
  ]);
  const fields = Object.fromEntries(shown) as Record<string, string>;
  return { plan, kind, reason: "下达分解", ...DOCUMENT, ...fields, ...typed };
}
