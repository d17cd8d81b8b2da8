import "server-only";

import { authorise, type MessageRef } from "@/lib/errors/domain-error";
import { readSnapshot } from "@/lib/db/client";
import { getFormOptions } from "@/lib/figures/entry/form-options";
import { canEnterFigures } from "@/lib/figures/policy";
import type { Catalogue } from "@/lib/figures/types";
import type { Actor } from "@/lib/access/types";
import { findTables, headingRefusal } from "@/lib/exchange/progress-form/reading/find-tables";
import { groupSheets } from "@/lib/exchange/progress-form/mapping/sheet-group";
import { readUpload, type ReadFile } from "@/lib/exchange/progress-form/reading/read-upload";
import type { FormSelection, ImportAnswer, ImportFile } from "@/lib/exchange/progress-form/types";
import { withPageYear } from "@/lib/exchange/progress-form/other-years";

import { mapFile, type MappedFile } from "./map-file";
import type { FileChoice } from "./mapping-form";
import { packSheets, unpackSheets } from "./packed-sheets";
import { planNow } from "./plan-now";
import { mappedInfo, mappingAnswer, previewAnswer } from "./preview-answer";
import { loadRemembered, planRow, type RememberedMapping } from "./remembered-mappings";
import { requireRead } from "./schema";
import { withStoredResults } from "./stored-results";

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
  const others = await mapOthers(actor, place, read);
  if (others?.isRemembered === true && others.mapped.tables !== null) {
    const context = {
      fileName,
      packed: packSheets(read),
      remembered: others.mapped.recalled[0] ?? null,
    };
    return previewMapped(actor, place, others.mapped, others.mapped.tables, context);
  }
  const { plan } = await planNow(actor, place, tables);
  return previewAnswer(plan, {
    read: tables,
    fileName,
    others: others && { packed: packSheets(read), choice: JSON.stringify(others.mapped.choice) },
  });
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
 * Works out the preview once more, with the stored results of formulas for their values.
 * @throws DomainError `forbidden`, `invalid` for rows that this site did not make
 */
export async function previewWithStored(
  actor: Actor,
  place: FormSelection,
  sent: { rows: string; fileName: string; mapping?: string },
): Promise<ImportAnswer> {
  authorise(canEnterFigures(actor));
  const read = requireRead(sent.rows);
  const { plan } = await planNow(actor, place, withStoredResults(read));
  return previewAnswer(plan, { ...sent, read, stored: true });
}

/**
 * Previews the rows of a file for another year that they name. A row whose year the page stood for stays in that year.
 * @throws DomainError `forbidden`, `invalid` for rows that this site did not make
 */
export async function previewOtherYear(
  actor: Actor,
  place: FormSelection,
  sent: { rows: string; fileName: string; mapping?: string; stored?: boolean; other: number },
): Promise<ImportAnswer> {
  authorise(canEnterFigures(actor));
  const read = withPageYear(requireRead(sent.rows), place.year);
  const { stored = false, other } = sent;
  const asRead = stored ? withStoredResults(read) : read;
  const { plan } = await planNow(actor, { ...place, year: other }, asRead);
  return previewAnswer(plan, { ...sent, stored, read });
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
  const mapped = await mapAsRemembered(place, read, catalogue);
  const hasTable = mapped.groups.some(({ mapping, isTable }) => mapping.reads || isTable);
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

interface Others {
  mapped: MappedFile;
  /** Whether each of their tables is read as it is remembered for its headings. */
  isRemembered: boolean;
}

/**
 * Sheets beside those of the form whose columns look like figures: what they mean is remembered, or may be said. Null
 * where there are none.
 */
async function mapOthers(
  actor: Actor,
  place: FormSelection,
  read: ReadFile,
): Promise<Others | null> {
  if (read.sheets.length < 2) return null;
  const { catalogue } = await getFormOptions(actor, place.plan);
  const mapped = await mapAsRemembered(place, read, catalogue);
  if (!mapped.groups.some(({ mapping }) => mapping.reads)) return null;
  const isRemembered = mapped.recalled.length > 0 && !mapped.recalled.includes(null);
  return { mapped, isRemembered };
}

async function mapAsRemembered(
  place: FormSelection,
  read: ReadFile,
  catalogue: Catalogue,
): Promise<MappedFile> {
  const keys = groupSheets(read.sheets, catalogue).map(({ key }) => key);
  const remembered = await readSnapshot(async (tx) =>
    loadRemembered(tx, (await planRow(tx, place.plan)).id, keys),
  );
  return mapFile(read, catalogue, place, null, remembered);
}
