import type { RowOf } from "@/lib/db/sql";

import { decimalText, localText, optionalDecimal, type StoredDecimal } from "./stored-values";
import type {
  Accrual,
  Calibre,
  Comparison,
  Dimension,
  Indicator,
  Plan,
  Scope,
  Source,
  SourceGrade,
  TargetOrigin,
  TargetVersion,
} from "./types";

/** A row as the client gives it or a JSON list, which has 0 and 1 for truth values. */
export type IndicatorRow = Omit<RowOf<"indicator">, "context" | "register"> &
  Record<"context" | "register", boolean | number>;

/** A target with its milestones, the earliest first; decimals of the client or made of a JSON number. */
export type TargetRow = Omit<RowOf<"target">, "id" | "createdById" | "min" | "max"> & {
  min: StoredDecimal | null;
  max: StoredDecimal | null;
  milestones: readonly { year: number; value: StoredDecimal }[];
};

/** Gives the code that stands for a key of the database; it throws for a key that is not there. */
export type CodeOf = (id: string) => string;

export type SourceRow = Omit<RowOf<"source">, "id" | "createdAt">;

export function toPlan(row: RowOf<"plan">): Plan {
  const { code, startYear, endYear, illustrative } = row;
  return {
    code,
    name: { zh: row.nameZh, en: row.nameEn },
    startYear,
    endYear,
    illustrative,
    region: localText(row.regionZh, row.regionEn),
    product: localText(row.productZh, row.productEn),
  };
}

export function toDimension(row: RowOf<"dimension">): Dimension {
  return {
    code: row.code,
    name: { zh: row.nameZh, en: row.nameEn },
    rest: { zh: row.restZh, en: row.restEn },
  };
}

/** `parent`: code of the scope it is a part of; null for none. */
export function toScope(row: RowOf<"scope">, parent: string | null): Scope {
  const name = { zh: row.nameZh, en: row.nameEn };
  return { code: row.code, kind: row.kind, name, parent };
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

export function toTarget(
  row: TargetRow,
  codes: Readonly<Record<"indicator" | "scope" | "calibre" | "source", CodeOf>>,
): TargetVersion {
  return {
    indicator: codes.indicator(row.indicatorId),
    scope: codes.scope(row.scopeId),
    version: row.version,
    year: row.year,
    comparison: row.comparison as Comparison,
    min: optionalDecimal(row.min),
    max: optionalDecimal(row.max),
    calibre: optionalCode(codes.calibre, row.calibreId),
    wording: { zh: row.wordingZh, en: row.wordingEn },
    origin: row.origin as TargetOrigin,
    reason: row.reason,
    reading: localText(row.readingZh, row.readingEn),
    source: optionalCode(codes.source, row.sourceId),
    milestones: row.milestones.map(({ year, value }) => ({ year, value: decimalText(value) })),
    approvedAt: row.approvedAt.toISOString(),
  };
}

export function optionalCode(codes: CodeOf, id: string | null): string | null {
  return id === null ? null : codes(id);
}
