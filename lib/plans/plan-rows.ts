import type { RowOf } from "@/lib/db/sql";

import { localText } from "./stored-values";
import type {
  Accrual,
  Calibre,
  Indicator,
  Plan,
  Scope,
  ScopeKind,
  Source,
  SourceGrade,
} from "./types";

/** A row as the client gives it or a JSON list, which has 0 and 1 for truth values. */
export type IndicatorRow = Omit<RowOf<"indicator">, "context" | "register"> &
  Record<"context" | "register", boolean | number>;

export type SourceRow = Omit<RowOf<"source">, "id" | "createdAt">;

export function toPlan(row: RowOf<"plan">): Plan {
  const { code, startYear, endYear, illustrative } = row;
  return { code, name: { zh: row.nameZh, en: row.nameEn }, startYear, endYear, illustrative };
}

/** `parent`: code of the scope it is a part of; null for none. */
export function toScope(row: RowOf<"scope">, parent: string | null): Scope {
  const name = { zh: row.nameZh, en: row.nameEn };
  return { code: row.code, kind: row.kind as ScopeKind, name, parent };
}

export function toIndicator(row: IndicatorRow): Indicator {
  return {
    code: row.code,
    name: { zh: row.nameZh, en: row.nameEn },
    unit: localText(row.unitZh, row.unitEn),
    accrual: row.accrual as Accrual,
    decimals: row.decimals,
    context: Boolean(row.context),
    register: Boolean(row.register),
    definition: localText(row.definitionZh, row.definitionEn),
    caution: localText(row.cautionZh, row.cautionEn),
  };
}

export function toCalibre(row: RowOf<"calibre">): Calibre {
  const name = { zh: row.nameZh, en: row.nameEn };
  return { code: row.code, name, note: localText(row.noteZh, row.noteEn) };
}

export function toSource(row: SourceRow): Source {
  const { key, title, publisher, publishedOn, url } = row;
  const note = localText(row.noteZh, row.noteEn);
  return { key, title, publisher, publishedOn, url, grade: row.grade as SourceGrade, note };
}
