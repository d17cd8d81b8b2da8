import "server-only";

import { authorise, DomainError } from "@/lib/errors/domain-error";
import { recordAudit } from "@/lib/audit/record-audit";
import { writeTransaction } from "@/lib/db/client";
import { getFormOptions } from "@/lib/figures/entry/form-options";
import { canEnterFigures } from "@/lib/figures/policy";
import type { Actor } from "@/lib/access/types";
import { groupSheets } from "@/lib/exchange/progress-form/mapping/sheet-group";
import type { FormSelection, ImportAnswer } from "@/lib/exchange/progress-form/types";

import { fingerprintOf } from "./fingerprint";
import { mapFile } from "./map-file";
import { unpackSheets } from "./packed-sheets";
import { planNow } from "./plan-now";
import { mappingAnswer, previewAnswer, type Previewed } from "./preview-answer";
import { forgetMapping, planRow, rememberMappings } from "./remembered-mappings";
import { requireRead, requireToRemember } from "./schema";
import { withStoredResults } from "./stored-results";
import { isCancelled, tellProgress, ticketOf } from "./upload-progress";
import { writeInSteps } from "./write-in-steps";

/**
 * Keeps on record that a member took a form out of the workspace.
 * @throws DomainError `forbidden`
 */
export async function recordFormDownload(
  actor: Actor,
  { plan, year, scope }: FormSelection,
  format: "csv" | "xlsx",
): Promise<void> {
  authorise(canEnterFigures(actor));
  await writeTransaction((tx) =>
    recordAudit(tx, {
      at: new Date(),
      actorId: actor.id,
      action: "export.downloaded",
      subjectType: "plan",
      subjectId: plan,
      detail: { what: "progress-form", format, year, scope },
    }),
  );
}

/**
 * Forgets how tables with these headings are read, and asks again about the file.
 * @throws DomainError `forbidden`; `invalid` for sheets that this site did not pack
 */
export async function forgetUploadMapping(
  actor: Actor,
  place: FormSelection,
  sent: { packed: string; fileName: string },
): Promise<ImportAnswer> {
  authorise(canEnterFigures(actor));
  const read = unpackSheets(sent.packed);
  const { catalogue } = await getFormOptions(actor, place.plan);
  const keys = groupSheets(read.sheets, catalogue).map(({ key }) => key);
  const by = { actorId: actor.id, at: new Date() };
  await writeTransaction(async (tx) => {
    const plan = await planRow(tx, place.plan);
    for (const key of new Set(keys)) await forgetMapping(tx, plan, key, by);
  });
  const mapped = mapFile(read, catalogue, place, null, new Map());
  const context = { fileName: sent.fileName, packed: sent.packed };
  return mappingAnswer(mapped, catalogue, context, { key: "files.mapping.told.forgotten" });
}

interface Sent {
  rows: string;
  fingerprint: string;
  fileName: string;
  /** Whether the stored results of formulas were confirmed. */
  stored?: boolean;
  /** Mappings to be remembered with the writing, as JSON; "" for none. */
  mapping?: string;
  /** Names the upload for its progress, and to cancel it; "" for a form without a script. */
  ticket?: string;
}

/**
 * Writes the drafts of a confirmed preview, all of them or none, and remembers the mapping that they came by. What is
 * written is worked out again from the rows; where that is no longer what was shown, nothing is written and the new
 * preview is the answer.
 * @throws DomainError `forbidden`, `invalid` for rows that this site did not make, `conflict` where it was cancelled
 */
export async function writeUpload(
  actor: Actor,
  place: FormSelection,
  sent: Sent,
): Promise<ImportAnswer> {
  authorise(canEnterFigures(actor));
  const read = requireRead(sent.rows);
  const toRemember = requireToRemember(sent.mapping ?? "");
  const asRead = sent.stored === true ? withStoredResults(read) : read;
  const again: Previewed = { ...sent, read, changedSince: true };
  const { plan, now } = await planNow(actor, place, asRead, "without remarks");
  if (fingerprintOf(plan) !== sent.fingerprint) {
    return previewAnswer((await planNow(actor, place, asRead)).plan, again);
  }
  const ticket = ticketOf(actor, sent.ticket ?? "");
  const total = plan.drafts.length;
  try {
    await writeTransaction(async (tx) => {
      await writeInSteps(tx, actor, place.plan, plan.drafts, now, {
        goesOn: () => !isCancelled(ticket),
        done: (count) => tellProgress(ticket, count, total),
      });
      const by = { actorId: actor.id, at: now };
      await rememberMappings(tx, await planRow(tx, place.plan), toRemember, by);
      await recordAudit(tx, {
        ...by,
        action: "import.written",
        subjectType: "plan",
        subjectId: place.plan,
        detail: { year: place.year, scope: place.scope, drafts: total },
      });
    });
  } catch (error) {
    // Somebody wrote between the working out and the transaction, so nothing of this one was kept.
    if (!(error instanceof DomainError) || error.code !== "conflict") throw error;
    if (isCancelled(ticket)) throw error;
    const after = await planNow(actor, place, asRead);
    // An equal fingerprint: the cells have not changed, but they may no longer be written, which has its own
    // sentence.
    if (fingerprintOf(after.plan) === sent.fingerprint) throw error;
    return previewAnswer(after.plan, again);
  }
  const { otherYears } = plan.preview;
  if (otherYears.length === 0) return { step: "written", count: total };
  const { rows, fileName, mapping = "", stored = false } = sent;
  const rest = { rows, fileName, mapping, stored, year: place.year, otherYears };
  return { step: "written", count: total, rest };
}
