import { findTables } from "../reading/find-tables";
import { SheetReader } from "../reading/sheet-reader";
import type { ImportFile, ReadSheet, Unread } from "../types";
import { MappedReader, PassedOverReader } from "./mapped-reader";
import type { SheetGroup } from "./sheet-group";

/**
 * The tables of a file as their columns were mapped; sheets that nobody chose are named and not read. `own`: places of
 * the sheets that are read by the form's own headings.
 * @throws DomainError `invalid` where no sheet is read
 */
export function mappedTables(
  sheets: readonly ReadSheet[],
  before: readonly Unread[],
  groups: readonly SheetGroup[],
  isChosen: (sheet: number) => boolean = () => true,
  own: ReadonlySet<number> = new Set(),
): ImportFile {
  const groupOf = new Map(groups.flatMap((group) => group.sheets.map((at) => [at, group])));
  return findTables(sheets, before, (sheet, index) => {
    if (own.has(index)) return new SheetReader(sheet);
    const group = groupOf.get(index);
    return group?.mapping.reads === true && isChosen(index)
      ? new MappedReader(sheet, group.mapping, group.headings)
      : new PassedOverReader(sheet);
  });
}
