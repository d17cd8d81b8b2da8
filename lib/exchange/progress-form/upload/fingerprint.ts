import { createHash } from "node:crypto";

import type { ImportPlan } from "./plan-import";

/**
 * Computes what a preview promises, in 64 characters: every draft with the version it continues and the approved
 * value it corrects. Where it is equal at confirmation, exactly what was shown is written. It need be no secret:
 * whoever made one up would only confirm what the server works out by itself.
 */
export function fingerprintOf({ drafts, rows }: ImportPlan): string {
  const shown = rows.map(({ sheet, line, column, status, before }) => [
    sheet,
    line,
    column,
    status,
    before?.value ?? null,
  ]);
  return createHash("sha256")
    .update(JSON.stringify([drafts, shown]))
    .digest("hex");
}
