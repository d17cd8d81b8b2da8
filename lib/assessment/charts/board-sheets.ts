import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { dimensionCodes } from "@/lib/plans/dimensions";
import type { Scope } from "@/lib/plans/types";

/** Name of the parameter of an address that names the sheet of the board, where it has several. */
export const SHEET_PARAM = "sheet";

/** A board of so many cells is one sheet: more than twice nine pillars × ten targets. */
const MOST_CELLS = 240;
/** The longest sides of one of several sheets. */
const MOST = { parts: 16, indicators: 12 } as const;

/** A piece of the board that one page shows. */
export interface BoardSheet {
  readonly number: number;
  readonly parts: readonly Scope[];
  readonly indicators: readonly IndicatorAssessment[];
  /** Places of its indicators among those of the board, from 1; of its parts among those of the dimension. */
  readonly columns: readonly [number, number];
  readonly rows: readonly [number, number];
  /** Whether the whole dimension stands on the sheet. */
  readonly isWholeDimension: boolean;
}

/**
 * Divides the board of parts × `indicators` into sheets that can be read: one for a plan of usual size, else one for
 * each dimension (a long one in pieces) and each dozen of indicators. So the page of a large plan costs about what that
 * of a usual one costs.
 */
export function boardSheets(
  { scopes }: Pick<PlanAssessment, "scopes">,
  indicators: readonly IndicatorAssessment[],
): readonly BoardSheet[] {
  const dimensions = dimensionCodes(scopes).map((code) =>
    scopes.filter(({ kind }) => kind === code),
  );
  const parts = dimensions.flat();
  const targeted = indicators.filter(({ target }) => target !== null);
  if (parts.length * targeted.length <= MOST_CELLS) {
    const columns = [1, indicators.length] as const;
    const rows = [1, parts.length] as const;
    return [{ number: 1, parts, indicators, columns, rows, isWholeDimension: true }];
  }
  const sheets = dimensions.flatMap((members) =>
    pieces(members, MOST.parts).flatMap((some) =>
      pieces(indicators, MOST.indicators).map((group) => ({
        parts: some.items,
        indicators: group.items,
        columns: [group.first, group.first + group.items.length - 1] as const,
        rows: [some.first, some.first + some.items.length - 1] as const,
        isWholeDimension: some.items.length === members.length,
      })),
    ),
  );
  return sheets.map((sheet, index) => ({ number: index + 1, ...sheet }));
}

/** Reads which sheet an address asks for, `?sheet=3`; the first where it names none of this board. */
export function readSheet(
  asked: string | string[] | undefined,
  sheets: readonly BoardSheet[],
): BoardSheet | null {
  return sheets.find(({ number }) => String(number) === asked) ?? sheets[0] ?? null;
}

function pieces<Item>(items: readonly Item[], most: number) {
  const count = Math.ceil(items.length / most);
  return Array.from({ length: count }, (_, index) => {
    // Of about one length: 13 are 7 and 6, not 12 and 1.
    const length = Math.ceil(items.length / count);
    return { first: index * length + 1, items: items.slice(index * length, (index + 1) * length) };
  }).filter((piece) => piece.items.length > 0);
}
