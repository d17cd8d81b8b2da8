import "server-only";

import type { Actor } from "@/lib/access/types";
import { authorise, type MessageRef } from "@/lib/errors/domain-error";
import type { PlanDifference } from "@/lib/plan-files/changes/plan-differences";
import { checkPlanTexts } from "@/lib/plan-files/drafts/queries";
import type { PlanFile } from "@/lib/plan-files/plan-file";
import type { Fault } from "@/lib/plan-files/row-reader";
import type { PlanTexts, Section } from "@/lib/plan-files/sections";
import type { LocalText } from "@/lib/plans/types";
import { canManageTargets } from "@/lib/plans/policy";
import { columnName, sheetName } from "@/lib/plan-files/sheet-words";

import { cellName } from "../progress-form/reading/table-rows";
import { readPlanWorkbook, type CellFault, type ReadPlanWorkbook } from "./read-plan-workbook";

/** A fault with its place in the workbook. */
export interface PlacedFault {
  /** Address of the cell as the spreadsheet has it: `B7`; null for a whole sheet, and in a column that is not there. */
  readonly cell: string | null;
  /** Row as the spreadsheet counts it; null where it belongs to the sheet as a whole. */
  readonly row: number | null;
  /** Name of the sheet and of the column, as the workbook has them; null where it is the whole sheet. */
  readonly sheet: LocalText;
  readonly column: LocalText | null;
  readonly message: MessageRef;
}

/** What an uploaded plan would become; nothing is written. */
export interface PlanPreview {
  readonly texts: PlanTexts;
  readonly file: PlanFile;
  readonly faults: readonly PlacedFault[];
  /** How many faults there are beside those listed. */
  readonly unlisted: number;
  /** Whether every cell could be read: what could not is in no text, and a draft would not have it. */
  readonly isWhole: boolean;
  /** Names of sheets that are none of the template's and were passed over. */
  readonly unread: readonly string[];
  /** Names of the template's sheets that the file does not have, which count as empty ones. */
  readonly absent: readonly LocalText[];
  /** Whether a plan of its code is in force, and what it would change of it, cell by cell. */
  readonly isChange: boolean;
  readonly differences: readonly PlanDifference[];
  /** Lock version of the draft that it would take the place of; null where there is none. */
  readonly replaces: number | null;
}

/** So many faults help; a file with more of them is another file. */
const LISTED = 100;

/**
 * Works out what an uploaded plan would become, cell by cell. Writes nothing.
 * @throws DomainError `forbidden`; `invalid` with the sentence for a file that is not read
 */
export async function previewPlanFile(actor: Actor, upload: File): Promise<PlanPreview> {
  authorise(canManageTargets(actor));
  const read = await readPlanWorkbook(upload);
  const { file, faults: ofContent, ...checked } = await checkPlanTexts(actor, read.texts);
  const further = furtherFaults(read.faults, ofContent);
  const placed = [
    ...read.faults.map((fault) => placeFault(read, fault)),
    ...further.map((fault) => placeFault(read, { ...fault, cell: addressOf(read, fault) })),
  ];
  return {
    ...checked,
    texts: read.texts,
    file,
    faults: placed.slice(0, LISTED),
    unlisted: Math.max(0, placed.length - LISTED),
    isWhole: read.faults.length === 0,
    unread: read.unread,
    absent: read.absent.map(sheetWords),
  };
}

/** Leaves out what only follows from a cell or a column that was not read: that it is empty. */
function furtherFaults(ofCells: readonly Fault[], ofContent: readonly Fault[]): readonly Fault[] {
  const placeOf = ({ section, row, column }: Fault) => `${section}/${String(row)}/${column}`;
  const told = new Set(ofCells.map(placeOf));
  return ofContent.filter(
    (fault) => !told.has(placeOf(fault)) && !told.has(placeOf({ ...fault, row: -1 })),
  );
}

function addressOf({ rows, columns }: ReadPlanWorkbook, fault: Fault): string | null {
  const { section, row, column } = fault;
  const line = rows[section][row];
  const x = columns[section].get(column);
  return line === undefined || x === undefined ? null : cellName(line - 1, x);
}

function placeFault({ rows }: ReadPlanWorkbook, fault: CellFault): PlacedFault {
  const { section, column, cell, message } = fault;
  const row = column === "" ? null : (rows[section][fault.row] ?? null);
  return {
    cell,
    row,
    sheet: sheetWords(section),
    column: column === "" ? null : { zh: columnName(column, "zh"), en: columnName(column, "en") },
    message,
  };
}

function sheetWords(section: Section): LocalText {
  return { zh: sheetName(section, "zh"), en: sheetName(section, "en") };
}
