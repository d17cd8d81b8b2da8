import "server-only";

import type { Actor } from "@/lib/access/types";
import { readSnapshot, writeTransaction, type ReadTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { authorise, DomainError, type MessageRef } from "@/lib/errors/domain-error";
import { chinaDay } from "@/lib/i18n/china-time";
import { cleanText } from "@/lib/exchange/progress-form/reading/clean-text";
import { parseCsv } from "@/lib/exchange/progress-form/reading/parse-csv";
import { readUpload } from "@/lib/exchange/progress-form/reading/read-upload";
import type { ReadCell } from "@/lib/exchange/progress-form/types";
import { loadRecords } from "@/lib/records/load-records";
import { ofKind } from "@/lib/records/of-kind";
import { canWriteRecords, isLeftBehind } from "@/lib/records/policy";
import { loadCatalogue, loadOpenEntries } from "@/lib/register/load-register";
import { submitEntries } from "@/lib/register/write-entries";

import { isIntakeHeading } from "./headings";
import { packRows, unpackRows, type IntakeForm } from "./intake-form";
import { planIntake, type Intake, type KnownEntry, type RowChoice } from "./plan-intake";
import type { IntakeAnswer } from "./intake-answer";
import { readIntakeRows, type IntakeRow, type IntakeTable } from "./read-rows";

/**
 * Reads a pasted list or a file and says what would become of each row. Nothing is written.
 * @throws DomainError `forbidden`; `invalid` for a file or list that cannot be read
 */
export async function previewIntake(
  actor: Actor,
  input: IntakeForm,
  file: File | null,
): Promise<IntakeAnswer> {
  authorise(canWriteRecords(actor));
  const { rows, unread } = await readTable(input.list, file);
  const intake = await readSnapshot((tx) => plan(tx, actor, input, rows, new Map()));
  return preview(input, rows, unread, intake);
}

/**
 * Sends the rows of a preview for a second person's approval, all in one transaction. Where a row waits for a choice, or
 * the register has changed so that one does, nothing is written and the preview comes again.
 * @throws DomainError `forbidden`; `invalid` for rows that no preview sent, and where a reason is missing
 */
export async function writeIntake(
  actor: Actor,
  input: IntakeForm,
  choices: ReadonlyMap<number, RowChoice>,
): Promise<IntakeAnswer> {
  authorise(canWriteRecords(actor));
  const rows = unpackRows(input.rows);
  if (rows === null) throw refused("list", { key: "register.intake.noTable" });
  return writeTransaction(async (tx): Promise<IntakeAnswer> => {
    const intake = await plan(tx, actor, input, rows, choices);
    const waits = intake.rows.some(({ outcome }) => outcome.kind === "near");
    if (waits) return preview(input, rows, [], intake);
    const changesKnown = intake.changes.some(({ isNew }) => !isNew);
    if (changesKnown && input.reason === "") {
      throw refused("reason", { key: "records.errors.reason" });
    }
    const { planId } = await loadCatalogue(tx, input.plan);
    const stored = new Map<string, string>(
      intake.changes.flatMap(({ code, isNew }) => (isNew ? [[code, `e-${newId()}`] as const] : [])),
    );
    const codeOf = (code: string) => stored.get(code) ?? code;
    const changes = intake.changes.map(({ code, isNew, payload }) => ({
      code: codeOf(code),
      payload: {
        ...payload,
        others: payload.others.map((other) => ({ ...other, code: codeOf(other.code) })),
      },
      reason: isNew ? null : input.reason,
    }));
    await submitEntries(tx, planId, changes, { actorId: actor.id, at: new Date() });
    return { step: "written", count: intake.changes.length };
  });
}

async function readTable(list: string, file: File | null): Promise<IntakeTable> {
  if (file !== null && file.size > 0) {
    return readIntakeRows((await readUpload(file, isIntakeHeading)).sheets);
  }
  if (list.trim() === "") throw refused("list", { key: "register.intake.empty" });
  const isHeading = (texts: readonly string[]) =>
    isIntakeHeading(texts.map((cell) => cleanText(cell.trim()).text));
  const rows: readonly (readonly ReadCell[])[] = parseCsv(list, isHeading);
  const plainRange = { merges: [], hiddenRows: [], hiddenColumns: [] };
  return readIntakeRows([{ name: "", kind: "csv", rows, ...plainRange }]);
}

async function plan(
  tx: ReadTransaction,
  actor: Actor,
  input: IntakeForm,
  rows: readonly IntakeRow[],
  choices: ReadonlyMap<number, RowChoice>,
): Promise<Intake> {
  const { planId, ...catalogue } = await loadCatalogue(tx, input.plan);
  const indicator = input.indicator === "" ? null : input.indicator;
  if (indicator !== null && !catalogue.indicators.some(({ code }) => code === indicator)) {
    throw refused("indicator", { key: "records.errors.unknown" });
  }
  const now = new Date().toISOString();
  const entries = ofKind((await loadRecords(tx, input.plan, now)).records, "entry");
  // Another's draft is not shown to anybody, but a version of it is open all the same: unless its author has left it.
  const versions = await tx.recordVersion.findMany({
    where: { state: { in: ["draft", "submitted"] }, record: { planId, kind: "entry" } },
    select: {
      state: true,
      author: { select: { role: true, disabledAt: true } },
      record: { select: { code: true } },
    },
  });
  const isOpen = new Set(
    versions.flatMap(({ state, author, record }) =>
      state === "draft" && isLeftBehind(author, "entry") ? [] : record.code,
    ),
  );
  const open = await loadOpenEntries(tx, actor, planId);
  const inForce = new Set(entries.map(({ code }) => code));
  const known: KnownEntry[] = [
    ...entries.map(({ code, payload }) => ({ code, payload, isOpen: isOpen.has(code) })),
    ...open
      .filter(({ code, isWithdrawn }) => !inForce.has(code) && !isWithdrawn)
      .map(({ code, payload }) => ({ code, payload, isOpen: true })),
  ];
  const { sort, state, source, year, decidedOn, document } = input;
  const defaults = {
    sort,
    state: state === "" ? "lead" : state,
    source,
    year,
    decidedOn,
    document,
  };
  return planIntake(rows, {
    catalogue,
    known,
    indicator,
    defaults,
    choices,
    today: chinaDay(Date.now()),
  });
}

function preview(
  input: IntakeForm,
  rows: readonly IntakeRow[],
  unread: readonly string[],
  intake: Intake,
): IntakeAnswer {
  const { changes } = intake;
  const { indicator, sort, state, source, year, decidedOn, document, reason, list } = input;
  return {
    step: "preview",
    said: { indicator, sort, state, source, year, decidedOn, document, reason, list },
    rows: intake.rows,
    packed: packRows(rows),
    unread,
    changes: changes.length,
  };
}

function refused(field: string, message: MessageRef): DomainError {
  return new DomainError("invalid", { key: "errors.invalid" }, { [field]: [message] });
}
