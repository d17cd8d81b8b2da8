import type { MessageName } from "@/lib/i18n/message-key";
import type { MessageRef } from "@/lib/errors/domain-error";
import { readCellText } from "@/lib/figures/grid/cell-text";
import { inOwnUnit } from "@/lib/figures/names/stated-unit";
import { exponentOf, foldUnit } from "@/lib/figures/names/unit-words";
import type { Flag, Indicator } from "@/lib/plans/types";
import type { ColumnMessage, ImportRow } from "@/lib/exchange/progress-form/types";

import type { TableSays } from "./table-says";

export type HeldValue =
  | {
      ok: true;
      /** Text of the value in the indicator's unit, as one would type it. */
      text: string;
      flag: Flag | "";
      /** What to know: that the number was converted. */
      remarks: readonly MessageRef[];
    }
  | { ok: false; message: ColumnMessage };

/** What people write where there is no number. None of it is zero, and none says why there is none. */
const NO_VALUE =
  /^(?:[-‐-―─_/\\·.。…⋯*×xX?？〇]+|无|暂无|没有|空|缺|缺失|缺报|不详|未统计|未填报?|未报|待定|待[填报补]|n\/?a|#n\/?a|na|null|nil|none|nan|tbd|tba)$/i;

/**
 * Holds a row's value against the units that stand beside it (in its own column, in the heading, in the indicator's
 * name, in a caption) and gives it in the indicator's unit. A unit of something else, or two that contradict one
 * another, is a refusal; a blank value has no unit.
 */
export function heldValue(
  row: ImportRow,
  written: string,
  { indicator, unit: nameUnit }: { indicator: Indicator; unit: string },
  says: TableSays,
): HeldValue {
  const { value, flag } = readCellText(written);
  if (value === "") return { ok: true, text: "", flag, remarks: [] };
  if (NO_VALUE.test(value.normalize("NFKC").replaceAll(/\s/g, "")))
    return wrong("value", "noNumber", { text: value });
  const stated = statedUnit(row, nameUnit, says, indicator);
  if (!stated.ok) return stated;
  const read = inOwnUnit(value, stated, indicator);
  if (!read.ok) return { ok: false, message: { column: "value", message: read.error } };
  const { text, converted } = read;
  if (converted === null) return { ok: true, text, flag, remarks: [] };
  const unitZh = indicator.unit?.zh ?? "";
  const unitEn = indicator.unit?.en ?? "";
  const remark: MessageRef = {
    key: "files.remark.converted",
    values: { ...converted, unitZh, unitEn },
  };
  return { ok: true, text, flag, remarks: [remark] };
}

type Stated =
  { ok: true; unit: string | null; exponent: number } | Extract<HeldValue, { ok: false }>;

/** The unit that the row's number is in: null where nobody states one, so that it is the indicator's. */
function statedUnit(
  row: ImportRow,
  nameUnit: string,
  says: TableSays,
  indicator: Indicator,
): Stated {
  const inColumn = /^[-—/无]*$/.test(row.cells.unit ?? "") ? "" : (row.cells.unit ?? "");
  const odd = row.odd.unit ?? row.problems.find(({ column }) => column === "unit")?.name;
  if (odd !== undefined) return wrong("unit", "unitUnreadable", {});
  const near = [nameUnit, inColumn, says.table.unit].filter((unit) => unit !== "");
  const read = near.map((unit) => ({ unit, exponent: exponentOf([unit], indicator.unit) }));
  const units = { unitZh: indicator.unit?.zh ?? "—", unitEn: indicator.unit?.en ?? "—" };
  const column = inColumn === "" ? "value" : "unit";
  const other = read.find(({ exponent }) => exponent === null);
  if (other !== undefined) return wrong(column, "otherUnit", { text: other.unit, ...units });
  const inCaption = says.units.length === 0 ? null : exponentOf(says.units, indicator.unit);
  const [first] = read;
  if (first === undefined) {
    if (says.units.length === 0) return saidUnit(says.table.said?.unit ?? "", indicator);
    const text = says.units.join("、");
    // What stands below a table may be about another one.
    if (inCaption === null || (says.unitsBelow && inCaption !== 0)) {
      return wrong("value", "otherUnit", { text, ...units });
    }
    const unit = says.units.find((one) => exponentOf([one], indicator.unit) === inCaption) ?? null;
    return { ok: true, unit: unit === null ? null : foldUnit(unit), exponent: inCaption };
  }
  const exponents = new Set(read.map(({ exponent }) => exponent));
  if (inCaption !== null && !says.unitsBelow) exponents.add(inCaption);
  if (exponents.size > 1) {
    const text = [...near, ...says.units].join(" / ");
    return wrong(column, "unitsContradict", { text });
  }
  return { ok: true, unit: foldUnit(first.unit), exponent: first.exponent ?? 0 };
}

/** The unit that the uploader said, where the file states none. */
function saidUnit(unit: string, indicator: Indicator): Stated {
  if (unit === "") return { ok: true, unit: null, exponent: 0 };
  const exponent = exponentOf([unit], indicator.unit);
  if (exponent !== null) return { ok: true, unit: foldUnit(unit), exponent };
  const { zh: unitZh, en: unitEn } = indicator.unit ?? { zh: "—", en: "—" };
  return wrong("value", "otherUnit", { text: unit, unitZh, unitEn });
}

function wrong(
  column: "value" | "unit",
  name: MessageName<"files.wrong">,
  values: NonNullable<MessageRef["values"]>,
): Extract<HeldValue, { ok: false }> {
  return { ok: false, message: { column, message: { key: `files.wrong.${name}`, values } } };
}
