import "server-only";

import { recordAudit } from "@/lib/audit/record-audit";
import { env } from "@/lib/config/env";
import type { WriteTransaction } from "@/lib/db/client";
import { evidenceFolder, keepEvidence } from "@/lib/evidence/evidence-folder";
import { releaseCode } from "@/lib/evidence/release-code";
import type { RecordData } from "@/lib/records/schemas";

import { demoPdf } from "./demo-pdf";
import type { DemoMemberIds } from "./ensure-demo-members";

/** The file of the demonstration that may go out. A fixed id, so that its address can be tried. */
export const DEMO_EVIDENCE = "00000000-0000-4000-8000-0000000000e1";

const NAME = "演示材料（非真实文件）.pdf";
const CELL = { indicator: "scale", scope: "province", year: 2023 };

const BYTES = demoPdf([
  "演示材料（示例）",
  "本文件为系统演示而编，不是真实文件，",
  "其中没有任何真实数据，不得引用。",
  "Illustrative file, made for the demonstration.",
  "It is no real document and holds no real figure.",
]);

/** Attaches the file to a figure of the demonstration, as its analyst would; its bytes lie beside the database. */
export async function attachDemoEvidence(
  tx: WriteTransaction,
  planId: string,
  { analyst }: DemoMemberIds,
  at: Date,
): Promise<void> {
  const figure = await demoFigure(tx, planId);
  const sha256 = await keepEvidence(evidenceFolder(env().DATABASE_URL), BYTES);
  const file = { sha256, size: BYTES.byteLength, type: "pdf", name: NAME };
  const row = { id: DEMO_EVIDENCE, planId, ...file, subject: "figure", subjectId: figure.id };
  await tx.evidence.create({ data: { ...row, memberId: analyst, at } });
  await recordAudit(tx, {
    at,
    actorId: analyst,
    action: "evidence.attached",
    subjectType: "evidence",
    subjectId: DEMO_EVIDENCE,
    detail: { ...file, subject: "figure", of: figure.id },
  });
}

/** What its administrator proposes of the file, and its reviewer approves. */
export async function demoEvidenceRelease(
  tx: WriteTransaction,
  planId: string,
): Promise<readonly RecordData[]> {
  const { calibre } = await demoFigure(tx, planId);
  const { sha256, size, type } = await tx.evidence.findUniqueOrThrow({
    where: { id: DEMO_EVIDENCE },
  });
  const { indicator, scope, year } = CELL;
  const payload: RecordData<"evidence-release">["payload"] = {
    sources: [],
    indicators: [indicator],
    scopes: [],
    position: 0,
    title: { zh: NAME, en: NAME },
    evidenceId: DEMO_EVIDENCE,
    file: { type, size, sha256 },
    subject: { kind: "figure", code: [indicator, scope, year, calibre.code].join("/") },
    isPublic: true,
    why: "演示：佐证材料怎样随发布版公开。",
  };
  return [{ kind: "evidence-release", code: releaseCode(DEMO_EVIDENCE), payload }];
}

function demoFigure(tx: WriteTransaction, planId: string) {
  const { indicator, scope, year } = CELL;
  return tx.figure.findFirstOrThrow({
    where: { planId, year, indicator: { code: indicator }, scope: { code: scope } },
    orderBy: { createdAt: "asc" },
    include: { calibre: true },
  });
}
