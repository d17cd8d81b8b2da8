import "server-only";

import { authorise, DomainError } from "@/lib/errors/domain-error";
import { recordAudit } from "@/lib/audit/record-audit";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { chinaYear } from "@/lib/i18n/china-time";
import { loadCatalogue } from "@/lib/figures/load-catalogue";
import { loadKnownValues } from "@/lib/figures/load-known-values";
import { canEnterFigures } from "@/lib/figures/policy";
import { storeEntries } from "@/lib/figures/drafts/store-entries";
import type { Actor } from "@/lib/access/types";
import { getProgressForm } from "@/lib/exchange/progress-form/queries";
import { readUpload } from "@/lib/exchange/progress-form/reading/read-upload";
import type {
  FormSelection,
  ImportAnswer,
  ImportFile,
  PreviewRow,
  RowStatus,
} from "@/lib/exchange/progress-form/types";

import { fingerprintOf } from "./fingerprint";
import { planImport, type ImportPlan } from "./plan-import";
import { importFileSchema } from "./schema";

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
 * Works out what an uploaded form would change, cell by cell. Writes nothing.
 * @throws DomainError `forbidden`; `invalid` with the sentence for a file that is not read
 */
export async function previewUpload(
  actor: Actor,
  place: FormSelection,
  file: File,
): Promise<ImportAnswer> {
  authorise(canEnterFigures(actor));
  const read = await readUpload(file);
  const { plan } = await planNow(actor, place, read);
  return previewAnswer(plan, read, file.name.slice(0, 300), false);
}

/**
 * Writes the drafts of a confirmed preview, all of them or none. What is written is worked out again from the
 * rows; where that is no longer what was shown, nothing is written and the new preview is the answer.
 * @throws DomainError `forbidden`, `invalid` for rows that this site did not make
 */
export async function writeUpload(
  actor: Actor,
  place: FormSelection,
  sent: { rows: string; fingerprint: string; fileName: string },
): Promise<ImportAnswer> {
  authorise(canEnterFigures(actor));
  const read = requireRead(sent.rows);
  const { plan, now } = await planNow(actor, place, read);
  if (fingerprintOf(plan) !== sent.fingerprint) {
    return previewAnswer(plan, read, sent.fileName, true);
  }
  try {
    await writeTransaction(async (tx) => {
      await storeEntries(tx, actor, place.plan, plan.drafts, "save", now);
      await recordAudit(tx, {
        at: now,
        actorId: actor.id,
        action: "import.written",
        subjectType: "plan",
        subjectId: place.plan,
        detail: { year: place.year, scope: place.scope, drafts: plan.drafts.length },
      });
    });
  } catch (error) {
    // Somebody wrote between the working out and the transaction, so nothing of this one was kept.
    if (!(error instanceof DomainError) || error.code !== "conflict") throw error;
    const again = await planNow(actor, place, read);
    // An equal fingerprint: the cells have not changed, but they may no longer be written, which has its own
    // sentence.
    if (fingerprintOf(again.plan) === sent.fingerprint) throw error;
    return previewAnswer(again.plan, read, sent.fileName, true);
  }
  return { step: "written", count: plan.drafts.length };
}

async function planNow(
  actor: Actor,
  place: FormSelection,
  read: ImportFile,
): Promise<{ plan: ImportPlan; now: Date }> {
  const form = await getProgressForm(actor, place);
  const now = new Date();
  const known = await readSnapshot(async (tx) => {
    const facts = await loadCatalogue(tx, place.plan);
    const indicators = facts.indicators.map(({ code }) => code);
    return loadKnownValues(tx, facts.planId, indicators);
  });
  const context = { actorId: actor.id, currentYear: chinaYear(now.getTime()), known };
  return { plan: planImport(read, form, context), now };
}

function previewAnswer(
  plan: ImportPlan,
  read: ImportFile,
  fileName: string,
  changedSince: boolean,
): ImportAnswer {
  return {
    step: "preview",
    preview: { ...plan.preview, rows: firstOfEach(plan.preview.rows) },
    fileName,
    rows: JSON.stringify(read),
    fingerprint: fingerprintOf(plan),
    changedSince,
  };
}

/** Rows of each kind that are listed; the counts are of all rows. */
const LISTED_ROWS = 300;

function firstOfEach(rows: readonly PreviewRow[]): readonly PreviewRow[] {
  const listed = new Map<RowStatus, number>();
  return rows.filter(({ status }) => {
    const count = (listed.get(status) ?? 0) + 1;
    listed.set(status, count);
    return count <= LISTED_ROWS;
  });
}

function requireRead(text: string): ImportFile {
  try {
    return importFileSchema.parse(JSON.parse(text));
  } catch {
    throw new DomainError("invalid", { key: "errors.invalid" });
  }
}
