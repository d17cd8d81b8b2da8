import { SECTIONS, type Section } from "../sections";

/** Columns that most plans leave empty, or that an empty cell says enough in: a form shows them on demand. */
const RARE = /En$|^(code|version|reason|illustrative|context|register)$|^(reading|caution)/;

/** Columns of a row in the order of the form: those that everybody fills in, and the rest. */
export function shownColumns(section: Section): { often: string[]; rare: string[] } {
  const columns: readonly string[] = SECTIONS[section];
  return {
    often: columns.filter((column) => !RARE.test(column)),
    rare: columns.filter((column) => RARE.test(column)),
  };
}

/** Order in which cells copied from a spreadsheet without headings are taken. */
export function pasteOrder(section: Section): readonly string[] {
  const { often, rare } = shownColumns(section);
  return [...often, ...rare];
}
