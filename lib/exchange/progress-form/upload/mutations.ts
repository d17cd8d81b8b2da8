import "server-only";

import { authorise, DomainError, requireFound, type MessageRef } from "@/lib/errors/domain-error";
import { recordAudit } from "@/lib/audit/record-audit";
import { readSnapshot, writeTransaction, type ReadTransaction } from "@/lib/db/client";
import { chinaYear } from "@/lib/i18n/china-time";
import { getFormOptions } from "@/lib/figures/entry/form-options";
import { entryYears } from "@/lib/figures/entry-years";
import { loadCatalogue } from "@/lib/figures/load-catalogue";
import { loadKnownValues } from "@/lib/figures/load-known-values";
import { canEnterFigures } from "@/lib/figures/policy";
import type { Catalogue, KnownValue } from "@/lib/figures/types";
import type { Actor } from "@/lib/access/types";
import { getProgressForm } from "@/lib/exchange/progress-form/queries";
import { findTables, headingRefusal } from "@/lib/exchange/progress-form/reading/find-tables";
import { groupSheets } from "@/lib/exchange/progress-form/mapping/sheet-group";
import { readUpload, type ReadFile } from "@/lib/exchange/progress-form/reading/read-upload";
import type { FormSelection, ImportAnswer, ImportFile } from "@/lib/exchange/progress-form/types";

import { fingerprintOf } from "./fingerprint";
import { mapFile, type MappedFile } from "./map-file";
import type { FileChoice } from "./mapping-form";
import { packSheets, unpackSheets } from "./packed-sheets";
import { planImport, type ImportPlan } from "./plan-import";
import { mappedInfo, previewAnswer, type Previewed } from "./preview-answer";
import {
  forgetMapping,
  loadRemembered,
  rememberMappings,
  type RememberedMapping,
} from "./remembered-mappings";
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
 * Works out what an uploaded file would change, cell by cell. A file whose headings are not those of the form is
 * previewed as its columns are remembered, else asked about. Writes nothing.
 * @throws DomainError `forbidden`; `invalid` with the sentence for a file that is not read
 */
export async function previewUpload(
  actor: Actor,
  place: FormSelection,
  file: File,
): Promise<ImportAnswer> {
  authorise(canEnterFigures(actor));
  const read = await readUpload(file);
  const fileName = file.name.slice(0, 300);
  let tables: ImportFile;
  try {
    tables = findTables(read.sheets, read.unread);
  } catch (error) {
    const why = headingRefusal(error);
    if (why === null) throw error;
    return mapOrRefuse(actor, place, { read, fileName, why, refused: error });
  }
  const { plan } = await planNow(actor, place, tables);
  return previewAnswer(plan, { read: tables, fileName });
}

/**
 * Reads the sheets that came back from the mapping page as they were mapped there. `edits` shows the page once more
 * with what was chosen.
 * @throws DomainError `forbidden`; `invalid` for sheets that this site did not pack
 */
export async function mapUpload(
  actor: Actor,
  place: FormSelection,
  sent: { packed: string; fileName: string; choice: FileChoice | null; edits: boolean },
): Promise<ImportAnswer> {
  authorise(canEnterFigures(actor));
  const read = unpackSheets(sent.packed);
  const { catalogue } = await getFormOptions(actor, place.plan);
  const mapped = mapFile(read, catalogue, place, sent.choice, new Map());
  const context = { read, fileName: sent.fileName, packed: sent.packed };
  if (sent.edits || mapped.tables === null) return mappingAnswer(mapped, catalogue, context, null);
  return previewMapped(actor, place, mapped, mapped.tables, { ...context, remembered: null });
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
 * Works out the preview once more, with the stored results of formulas for their values.
 * @throws DomainError `forbidden`, `invalid` for rows that this site did not make
 */
export async function previewWithStored(
  actor: Actor,
  place: FormSelection,
  sent: Pick<Sent, "rows" | "fileName" | "mapping">,
): Promise<ImportAnswer> {
  authorise(canEnterFigures(actor));
  const read = requireRead(sent.rows);
  const { plan } = await planNow(actor, place, withStoredResults(read));
  return previewAnswer(plan, { ...sent, read, stored: true });
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
  return { step: "written", count: total };
}

/** Works out what rows would change now; `remarks` is for whoever looks at them. */
async function planNow(
  actor: Actor,
  place: FormSelection,
  read: ImportFile,
  remarks: "with remarks" | "without remarks" = "with remarks",
): Promise<{ plan: ImportPlan; now: Date }> {
  const form = await getProgressForm(actor, place);
  const now = new Date();
  const known = remarks === "without remarks" ? null : await knownValues(place.plan);
  const context = { actorId: actor.id, currentYear: chinaYear(now.getTime()), known };
  return { plan: planImport(read, form, context), now };
}

function knownValues(plan: string): Promise<readonly KnownValue[]> {
  return readSnapshot(async (tx) => {
    const facts = await loadCatalogue(tx, plan);
    const indicators = facts.indicators.map(({ code }) => code);
    return loadKnownValues(tx, facts.planId, indicators);
  });
}

interface Unmapped {
  read: ReadFile;
  fileName: string;
  /** Why the headings were not read, and the refusal that says so. */
  why: MessageRef;
  refused: unknown;
}

/** Previews a file by what is remembered for its headings, or asks; refused where no headings are seen at all. */
async function mapOrRefuse(
  actor: Actor,
  place: FormSelection,
  { read, fileName, why, refused }: Unmapped,
): Promise<ImportAnswer> {
  const { catalogue } = await getFormOptions(actor, place.plan);
  const plain = groupSheets(read.sheets, catalogue);
  const keys = plain.map(({ key }) => key);
  const remembered = await readSnapshot(async (tx) =>
    loadRemembered(tx, (await planRow(tx, place.plan)).id, keys),
  );
  const mapped = mapFile(read, catalogue, place, null, remembered);
  const hasTable = mapped.groups.some(({ mapping }) => mapping.reads);
  const isNothing = why.key === "files.refusal.noTable" && !hasTable;
  if (isNothing) throw refused;
  const packed = packSheets(read);
  const [first = null] = mapped.recalled;
  if (first === null || mapped.recalled.includes(null) || mapped.tables === null) {
    return mappingAnswer(mapped, catalogue, { fileName, packed }, why);
  }
  const context = { fileName, packed, remembered: first };
  return previewMapped(actor, place, mapped, mapped.tables, context);
}

async function previewMapped(
  actor: Actor,
  place: FormSelection,
  mapped: MappedFile,
  tables: ImportFile,
  context: { fileName: string; packed: string; remembered: RememberedMapping | null },
): Promise<ImportAnswer> {
  const { plan } = await planNow(actor, place, tables);
  return previewAnswer(plan, {
    read: tables,
    fileName: context.fileName,
    mapping: JSON.stringify(mapped.toRemember),
    mapped: mappedInfo(mapped, context),
  });
}

function mappingAnswer(
  { views, gaps, choice }: MappedFile,
  { sources, plan }: Catalogue,
  { fileName, packed }: { fileName: string; packed: string },
  why: MessageRef | null,
): ImportAnswer {
  const { first, last } = entryYears(plan, "forecast", plan.endYear);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const known = sources.map(({ key, title }) => ({ key, title }));
  const view = { groups: views, gaps, years, sources: known };
  return { step: "mapping", fileName, packed, choice: JSON.stringify(choice), why, view };
}

async function planRow(tx: ReadTransaction, code: string): Promise<{ id: string; code: string }> {
  const select = { id: true, code: true } as const;
  return requireFound(await tx.plan.findUnique({ where: { code }, select }), "plan");
}
