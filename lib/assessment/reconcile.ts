import { dimensionCodes } from "@/lib/plans/dimensions";
import type { Scope } from "@/lib/plans/types";
import { toFinite } from "@/lib/assessment/formulas/decimal";
import type { CompareCalibres } from "@/lib/plans/calibre-order";

import type { RestRow } from "./types";
import type { UsableValue } from "./usable";

/** One way to divide a whole into parts. */
export interface PartsOfWhole {
  readonly whole: string;
  readonly kind: RestRow["kind"];
  readonly parts: readonly string[];
}

/** Lists how a plan divides wholes into parts, dimension by dimension: each whole with its parts of that dimension. */
export function listPartsOfWholes(scopes: readonly Scope[]): readonly PartsOfWhole[] {
  return dimensionCodes(scopes).flatMap((kind) => {
    const members = scopes.filter((scope) => scope.kind === kind);
    const wholes = [...new Set(members.flatMap(({ parent }) => parent ?? []))];
    return wholes.map((whole) => ({
      whole,
      kind,
      parts: members.filter(({ parent }) => parent === whole).map(({ code }) => code),
    }));
  });
}

/**
 * Computes rest = whole − Σ parts for every year and calibre in which the whole has a usable value. A part
 * without a value in that calibre is missing, never zero: the rest is then "at most". Ordered by year, calibre,
 * and the order of `partsOfWholes`.
 */
export function restRows(
  partsOfWholes: readonly PartsOfWhole[],
  usableByScope: ReadonlyMap<string, readonly UsableValue[]>,
  compareCalibres: CompareCalibres,
): readonly RestRow[] {
  const rows = partsOfWholes.flatMap((partsOfWhole) =>
    (usableByScope.get(partsOfWhole.whole) ?? []).flatMap((whole) =>
      restRow(partsOfWhole, whole, usableByScope),
    ),
  );
  return rows.toSorted(
    (a, b) => a.year - b.year || compareCalibres(a.calibre, b.calibre), // stable: then in the order of `partsOfWholes`
  );
}

function restRow(
  partsOfWhole: PartsOfWhole,
  whole: UsableValue,
  usableByScope: ReadonlyMap<string, readonly UsableValue[]>,
): readonly RestRow[] {
  let rest = whole.value;
  const parts: string[] = [];
  const missing: string[] = [];
  for (const code of partsOfWhole.parts) {
    const part = usableByScope
      .get(code)
      ?.find((value) => value.year === whole.year && value.calibre === whole.calibre);
    (part === undefined ? missing : parts).push(code);
    if (part !== undefined) rest = rest.minus(part.value);
  }
  const value = toFinite(rest);
  if (value === null) return [];
  return [
    {
      year: whole.year,
      calibre: whole.calibre,
      whole: partsOfWhole.whole,
      kind: partsOfWhole.kind,
      parts,
      missing,
      value,
      atMost: missing.length > 0,
      conflict: rest.isNegative() && !rest.isZero(),
    },
  ];
}
