import { DomainError } from "@/lib/errors/domain-error";
import { reportingUnit } from "@/lib/records/people/of-subject";
import type { Reporters, UnitName } from "@/lib/records/people/types";

import type { Catalogue } from "./types";

/** Which cells of a plan are whose, as one member looks at them. */
export interface Reporting {
  readonly reporters: Reporters;
  /** The member's own unit; null for a member of none, and where this plan does not have it. */
  readonly unit: UnitName | null;
  /** Whether the member enters no cell that is assigned to another unit: the plan's rule, which binds no administrator. */
  readonly isBound: boolean;
}

interface Cell {
  indicator: string;
  scope: string;
}

/** Whether the member's own unit reports a cell. */
export function isMine({ reporters, unit }: Reporting, cell: Cell): boolean {
  return unit !== null && reportingUnit(reporters, cell)?.code === unit.code;
}

/** Finds the unit that a cell is kept for; null where the member may enter it. What is assigned to nobody is open to all. */
export function keptFor({ reporters, unit, isBound }: Reporting, cell: Cell): UnitName | null {
  if (!isBound) return null;
  const reporter = reportingUnit(reporters, cell);
  return reporter === null || reporter.code === unit?.code ? null : reporter;
}

/** Refuses an entry in a cell that is kept for a unit; the sentence names both. */
export function refuseKept(
  unit: UnitName,
  cell: Cell & { year: number },
  { indicators, scopes }: Pick<Catalogue, "indicators" | "scopes">,
): DomainError {
  const indicator = indicators.find(({ code }) => code === cell.indicator)?.name;
  const scope = scopes.find(({ code }) => code === cell.scope)?.name;
  return new DomainError("invalid", {
    key: "units.errors.keptFor",
    values: {
      cellZh: `${indicator?.zh ?? cell.indicator} · ${scope?.zh ?? cell.scope}`,
      cellEn: `${indicator?.en ?? cell.indicator} · ${scope?.en ?? cell.scope}`,
      year: String(cell.year),
      unitZh: unit.name.zh,
      unitEn: unit.name.en,
    },
  });
}
