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

/** Lists how a plan divides wholes into parts: province − hubs, each hub − its carriers, province − fields. */
export function listPartsOfWholes(scopes: readonly Scope[]): readonly PartsOfWhole[] {
  const codes = (kind: RestRow["kind"], parent?: string): readonly string[] =>
    scopes
      .filter((scope) => scope.kind === kind && (parent === undefined || scope.parent === parent))
      .map((scope) => scope.code);
  const province = scopes.find((scope) => scope.kind === "province");
  const ofProvince = (kind: "hub" | "field"): readonly PartsOfWhole[] =>
    province === undefined ? [] : [{ whole: province.code, kind, parts: codes(kind) }];
  const ofHubs = codes("hub").map((hub): PartsOfWhole => ({
    whole: hub,
    kind: "carrier",
    parts: codes("carrier", hub),
  }));
  return [...ofProvince("hub"), ...ofHubs, ...ofProvince("field")].filter(
    (partsOfWhole) => partsOfWhole.parts.length > 0,
  );
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
