import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import type { PlanAssessment } from "@/lib/assessment/types";
import { recordAudit } from "@/lib/audit/record-audit";
import { writeTransaction } from "@/lib/db/client";
import { canViewWorkspace } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";
import type { FigureFormat } from "@/lib/file-formats/file-name";
import type { ReportFormat } from "@/lib/report/files/types";

/**
 * Name of an export in the audit: all figures in a format, the progress report, or one chart: `chart
 * scale/trajectory.png`.
 */
export type ExportedFile = FigureFormat | `report ${ReportFormat}` | `chart ${string}`;

/**
 * Keeps on record that a member took figures out of the workspace.
 * @throws DomainError `forbidden`
 */
export async function recordExport(
  actor: Actor,
  { plan, asOf }: PlanAssessment,
  format: ExportedFile,
): Promise<void> {
  authorise(canViewWorkspace(actor));
  await writeTransaction((tx) =>
    recordAudit(tx, {
      at: new Date(),
      actorId: actor.id,
      action: "export.downloaded",
      subjectType: "plan",
      subjectId: plan.code,
      detail: { format, asOf },
    }),
  );
}
