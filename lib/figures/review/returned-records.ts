import "server-only";

import type { Actor } from "@/lib/access/types";
import type { ReadTransaction } from "@/lib/db/client";
import { placePath } from "@/lib/figures/read-place";
import { isRecordKind, readPayload, type RecordKind } from "@/lib/records/schemas";

import type { Notice } from "./notices";

type RecordNotice = Extract<Notice, { kind: "record-returned" }>;

/**
 * Finds the actor's records whose last version came back. Entries of a register that came back together, with one note,
 * are one notice: a list may have hundreds.
 */
export async function returnedRecords(
  tx: ReadTransaction,
  actor: Actor,
  planCode: string,
): Promise<readonly RecordNotice[]> {
  const rows = await tx.recordVersion.findMany({
    where: { state: "returned", authorId: actor.id, record: { plan: { code: planCode } } },
    orderBy: [{ reviewedAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      number: true,
      payload: true,
      reviewedAt: true,
      returnNote: true,
      reviewer: { select: { name: true } },
      record: {
        select: { kind: true, code: true, versions: { select: { number: true } } },
      },
    },
  });
  const notices = new Map<string, RecordNotice>();
  for (const { id, number, payload, reviewedAt, returnNote, reviewer, record } of rows) {
    const { kind, code, versions } = record;
    const isLast = versions.every((version) => version.number <= number);
    if (!isLast || reviewedAt === null || !isRecordKind(kind)) continue;
    const href = pageOf(planCode, kind, code, payload);
    if (href === null) continue;
    const at = reviewedAt.toISOString();
    const note = returnNote ?? "";
    const name = kind === "entry" ? readPayload("entry", payload).title : null;
    const together = kind === "entry" ? `${at} ${note}` : id;
    const records = [...(notices.get(together)?.records ?? []), { href, name }];
    const reviewerName = reviewer?.name ?? "";
    notices.set(together, { kind: "record-returned", id, records, reviewerName, at, note });
  }
  return [...notices.values()];
}

/** Desks where records are written, by kind. */
const DESKS: Readonly<Partial<Record<RecordKind, string>>> = {
  note: "notes",
  action: "actions",
  milestone: "milestones",
  judgement: "judgements",
  unit: "units",
  responsibility: "responsibility",
  assignment: "assignments",
};

/** Finds the page where a record is written; null for kinds that nobody writes by hand. */
function pageOf(plan: string, kind: RecordKind, code: string, payload: string): string | null {
  const desk = DESKS[kind];
  if (desk !== undefined) return `/plan/${desk}?plan=${plan}&record=${code}`;
  if (kind === "entry") return `/register/entry/${code}?plan=${plan}`;
  if (kind === "source-check") return `/sources?plan=${plan}&show=all#source-${code}`;
  if (kind === "register-count") return `/register?plan=${plan}&indicator=${code}`;
  if (kind !== "evidence-release") return null;
  const { subject } = readPayload("evidence-release", payload);
  if (subject.kind !== "figure") {
    return isRecordKind(subject.kind) ? pageOf(plan, subject.kind, subject.code, "") : null;
  }
  const [indicator = "", scope = "", year = "", calibre = ""] = subject.code.split("/");
  return placePath("/figures/history", { plan, indicator, scope, year: Number(year), calibre });
}
