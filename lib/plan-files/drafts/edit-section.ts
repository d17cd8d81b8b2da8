import "server-only";

import { isDeepStrictEqual } from "node:util";

import type { Actor } from "@/lib/access/types";
import { writeTransaction, type WriteTransaction } from "@/lib/db/client";
import { authorise, DomainError, requireFound } from "@/lib/errors/domain-error";
import { canManageTargets } from "@/lib/plans/policy";

import { readPlanFile } from "../read-plan-file";
import { editedRows } from "../rows/edit-rows";
import { pastedRows, type PastedRows } from "../rows/pasted-rows";
import { sectionHash } from "../rows/section-hash";
import { CODE, type Fault } from "../row-reader";
import type { PlanTexts, TextRow } from "../sections";
import { readDraft } from "./draft-rows";
import { keptRow } from "./kept-rows";
import { loadSite } from "./load-site";
import { requireFew } from "./draft-ref";
import { recordDraft } from "./record-draft";
import type { SectionEdit } from "./section-schema";
import type { GroundsInput } from "./start-schema";
import { withUnits } from "./unit-words";

/** How many rows the section has now, and how many faults stand in it. */
export interface EditedSection {
  readonly rows: number;
  readonly added: number;
  readonly faults: number;
}

/**
 * Keeps one section of a draft as its form sent it, faults included: they are shown, and keep the draft from being put in
 * force. Rows beyond the page that the form showed stay as they are.
 * @throws DomainError `forbidden`; `not-found` where the draft is gone; `conflict` where somebody saved the section since
 * the form was made; `invalid` where it would have more rows than any plan, or a code that another draft has, or where a
 * pasted heading names no column
 */
export async function savePlanSection(actor: Actor, edit: SectionEdit): Promise<EditedSection> {
  authorise(canManageTargets(actor));
  return writeTransaction(async (tx) => {
    const draft = await requireEditable(tx, edit.draft);
    const { section } = edit;
    const { texts } = await readDraft(tx, draft);
    const stored = texts[section];
    if (sectionHash(stored) !== edit.seen) {
      throw new DomainError("conflict", { key: "planFiles.errors.sectionChanged" });
    }
    const site = await loadSite(tx);
    const added: readonly TextRow[] = [
      ...(edit.block === "" ? [] : requireColumns(pastedRows(section, edit.block))),
      ...(edit.kept === "" ? [] : keptRow(site, section, edit.kept)),
    ];
    const rows = withUnits(
      section,
      editedRows(section, stored, edit.posted, edit.move, added),
      site,
    );
    requireFew(rows);
    const next: PlanTexts = { ...texts, [section]: section === "plan" ? rows.slice(0, 1) : rows };
    const faults = readPlanFile(next).faults.filter((fault: Fault) => fault.section === section);
    const answer = { rows: rows.length, added: added.length, faults: faults.length };
    if (isDeepStrictEqual(rows, stored)) return answer;
    const at = new Date();
    await tx.planDraft.update({
      where: { id: draft.id },
      data: {
        document: JSON.stringify(next),
        code: await codeOf(tx, draft, next),
        authorId: actor.id,
        changedAt: at,
        lockVersion: draft.lockVersion + 1,
      },
    });
    await recordDraft(tx, "plan.drafted", draft.id, actor, at, {
      code: draft.code,
      section,
      rows: rows.length,
    });
    return answer;
  });
}

/**
 * Keeps on what the changes of a plan in force rest.
 * @throws DomainError `forbidden`; `not-found`; `conflict` where the draft was changed meanwhile
 */
export async function savePlanGrounds(actor: Actor, input: GroundsInput): Promise<void> {
  authorise(canManageTargets(actor));
  const { draft: id, lockVersion, reason, basis, basisOn } = input;
  await writeTransaction(async (tx) => {
    const draft = await requireEditable(tx, id);
    if (draft.lockVersion !== lockVersion) {
      throw new DomainError("conflict", { key: "planFiles.errors.changed" });
    }
    const at = new Date();
    const written = { authorId: actor.id, changedAt: at, lockVersion: lockVersion + 1 };
    await tx.planDraft.update({ where: { id }, data: { reason, basis, basisOn, ...written } });
    await recordDraft(tx, "plan.drafted", id, actor, at, { code: draft.code });
  });
}

/** @throws DomainError `invalid` where a heading names no column: its cells would be lost unseen */
function requireColumns({ rows, unknown }: PastedRows): readonly TextRow[] {
  if (unknown.length === 0) return rows;
  const block = unknown.map((name) => ({
    key: "planFiles.fault.heading" as const,
    values: { text: name.slice(0, 60) },
  }));
  throw new DomainError("invalid", { key: "errors.invalid" }, { block });
}

async function requireEditable(tx: WriteTransaction, id: string) {
  const draft = requireFound(await tx.planDraft.findUnique({ where: { id } }), "plan");
  if (draft.purpose === "new" || draft.purpose === "change") return draft;
  throw new DomainError("conflict", { key: "planFiles.errors.notEditable" });
}

/** The draft is called as its plan says, as soon as that is a code that nothing else has. */
async function codeOf(
  tx: WriteTransaction,
  draft: { id: string; code: string; purpose: string },
  { plan }: PlanTexts,
): Promise<string> {
  const code = plan[0]?.["code"] ?? "";
  if (draft.purpose !== "new" || code === draft.code || !CODE.test(code)) return draft.code;
  const taken = await tx.planDraft.findUnique({ where: { code }, select: { id: true } });
  if (taken === null) return code;
  throw new DomainError(
    "invalid",
    { key: "errors.invalid" },
    { "r.0.code": [{ key: "planFiles.errors.codeTaken" }] },
  );
}
