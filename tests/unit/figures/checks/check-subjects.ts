import type { CheckedFigure } from "@/lib/figures/checks/types";
import type { KnownValue } from "@/lib/figures/types";
import type { Accrual, Indicator } from "@/lib/plans/types";

import { CATALOGUE } from "../catalogue";

/** An indicator counted in 亿元. */
export const indicatorOf = (accrual: Accrual, decimals = 0): Indicator => ({
  ...CATALOGUE.indicators[0]!,
  code: "counted",
  accrual,
  decimals,
});

const [province, hub] = CATALOGUE.scopes;
export const wuhan = hub!;
const SCOPES = [
  province!,
  wuhan,
  { ...wuhan, code: "xiangyang" },
  { ...wuhan, code: "foundation", kind: "field" as const },
];

/** The province in 2024 with 700, seen from 2026; nothing beside it. */
export function subject(fields: Partial<CheckedFigure> = {}): CheckedFigure {
  return {
    indicator: indicatorOf("level", 1),
    scope: province!,
    year: 2024,
    calibre: "industry-scale",
    value: "700",
    flag: null,
    qualifier: "exact",
    nature: "actual",
    source: { url: "https://example.test" },
    currentYear: 2026,
    scopes: SCOPES,
    calibres: CATALOGUE.calibres,
    known: [],
    ...fields,
  };
}

/** Last year's approved 516 of the province. */
export function known(fields: Partial<KnownValue>): KnownValue {
  return {
    indicator: "counted",
    scope: "province",
    year: 2023,
    calibre: "industry-scale",
    value: "516",
    flag: null,
    qualifier: "exact",
    nature: "actual",
    standing: "approved",
    ...fields,
  };
}
