import type { Scope } from "@/lib/plans/types";
import { toFinite } from "@/lib/assessment/formulas/decimal";

import type { RestRow } from "./types";
import type { UsableValue } from "./usable";
import type { CompareCalibres } from "./yardstick";

/** One way to divide a whole into parts. */
export interface Division {
  readonly whole: string;
  readonly kind: RestRow["kind"];
  readonly parts: readonly string[];
}

/** The divisions a plan has: province − hubs, each hub − its carriers, province − fields. */
export function divisionsOf(scopes: readonly Scope[]): readonly Division[] {
  const codes = (kind: RestRow["kind"], parent?: string): readonly string[] =>
    scopes
      .filter((scope) => scope.kind === kind && (parent === undefined || scope.parent === parent))
      .map((scope) => scope.code);
  const province = scopes.find((scope) => scope.kind === "province");
  const ofProvince = (kind: "hub" | "field"): readonly Division[] =>
    province === undefined ? [] : [{ whole: province.code, kind, parts: codes(kind) }];
  const ofHubs = codes("hub").map((hub): Division => ({
    whole: hub,
    kind: "carrier",
    parts: codes("carrier", hub),
  }));
  return [...ofProvince("hub"), ...ofHubs, ...ofProvince("field")].filter(
    (division) => division.parts.length > 0,
  );
}

/**
 * rest = whole − Σ parts for every year and calibre in which the whole has a usable value. A part without a
 * value in the same calibre is missing, never zero: the rest is then "at most". By year, calibre, division.
 */
export function restRows(
  divisions: readonly Division[],
  usableByScope: ReadonlyMap<string, readonly UsableValue[]>,
  compareCalibres: CompareCalibres,
): readonly RestRow[] {
  const rows = divisions.flatMap((division) =>
    (usableByScope.get(division.whole) ?? []).flatMap((whole) =>
      restRow(division, whole, usableByScope),
    ),
  );
  return rows.toSorted(
    (a, b) => a.year - b.year || compareCalibres(a.calibre, b.calibre), // stable: then by division
  );
}

function restRow(
  division: Division,
  whole: UsableValue,
  usableByScope: ReadonlyMap<string, readonly UsableValue[]>,
): readonly RestRow[] {
  let rest = whole.value;
  const parts: string[] = [];
  const missing: string[] = [];
  for (const code of division.parts) {
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
      whole: division.whole,
      kind: division.kind,
      parts,
      missing,
      value,
      atMost: missing.length > 0,
      conflict: rest.isNegative() && !rest.isZero(),
    },
  ];
}
