import { WHOLE_KIND } from "@/lib/plans/types";

import { CODE_OF, SECTIONS, type Section, type TextRow } from "../sections";

/** Rows of a section as a form sends them back: those from `from` on, `count` of which it was given. */
export interface PostedRows {
  readonly from: number;
  readonly count: number;
  /** By their place in the section; places beyond those that were given are new. */
  readonly rows: ReadonlyMap<number, TextRow>;
}

/** What is done with the rows beside keeping what was typed. */
export type RowMove = { readonly kind: "remove" | "up" | "down"; readonly row: number };

/** Puts what a form sent into the rows of a section; a row without any text is none. */
export function editedRows(
  section: Section,
  stored: readonly TextRow[],
  { from, count, rows }: PostedRows,
  move: RowMove | null,
  added: readonly TextRow[] = [],
): readonly TextRow[] {
  const end = from + count;
  const typed = [...rows].toSorted(([a], [b]) => a - b);
  const shown = stored
    .slice(from, end)
    .map((row, index) => cleanRow(section, { ...row, ...rows.get(from + index) }));
  const fresh = typed.filter(([at]) => at >= end).map(([, row]) => cleanRow(section, row));
  const all = [...stored.slice(0, from), ...shown, ...fresh, ...stored.slice(end)];
  return withCodes(section, [
    ...moved(all, move).filter((row) => Object.keys(row).length > 0),
    ...added.map((row) => cleanRow(section, row)),
  ]);
}

/** Keeps the section's own columns, without those that are empty. */
export function cleanRow(section: Section, row: TextRow): TextRow {
  return Object.fromEntries(
    SECTIONS[section].flatMap((column) => {
      const text = (row[column] ?? "").trim();
      return text === "" ? [] : [[column, text]];
    }),
  );
}

function moved(rows: readonly TextRow[], move: RowMove | null): readonly TextRow[] {
  if (move === null) return rows;
  const { kind, row } = move;
  if (kind === "remove") return rows.toSpliced(row, 1);
  const other = kind === "up" ? row - 1 : row + 1;
  const [one, two] = [rows[row], rows[other]];
  return one === undefined || two === undefined ? rows : rows.with(row, two).with(other, one);
}

/**
 * Gives every row that others refer to a code of its own, so that they go on referring to it when rows are moved or
 * renamed. The whole among the scopes is called as in every plan.
 */
export function withCodes(section: Section, rows: readonly TextRow[]): readonly TextRow[] {
  const kind = CODE_OF[section];
  if (kind === undefined) return rows;
  const taken = new Set(rows.map(({ code = "" }) => code));
  let number = 0;
  const free = (): string => {
    do number += 1;
    while (taken.has(`${kind}-${number}`));
    return `${kind}-${number}`;
  };
  return rows.map((row) => {
    if ((row["code"] ?? "") !== "") return row;
    const isWhole = section === "members" && (row["dimension"] ?? "") === "";
    const code = isWhole && !taken.has(WHOLE_KIND) ? WHOLE_KIND : free();
    taken.add(code);
    return { code, ...row };
  });
}
