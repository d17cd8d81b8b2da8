import type zh from "@/lib/i18n/messages/zh/planFiles.json";

import type { Section } from "./sections";

export type HintName = keyof (typeof zh)["edit"]["hint"];

const HINTS: Readonly<Record<string, HintName>> = {
  code: "code",
  nameEn: "english",
  unitEn: "english",
  wordingEn: "english",
  productZh: "product",
  predecessor: "predecessor",
  illustrative: "illustrative",
  restZh: "rest",
  dimension: "dimension",
  parent: "parent",
  accrual: "accrual",
  decimals: "decimals",
  context: "context",
  register: "register",
  scope: "scope",
  version: "version",
  min: "min",
  max: "max",
  reason: "reason",
  readingZh: "reading",
  publishedGrowth: "growth",
  publishedOn: "published",
  dueOn: "day",
};

/** Columns that mean something else in one section than in the others. */
const OWN: Readonly<Partial<Record<Section, Readonly<Record<string, HintName | null>>>>> = {
  plan: { code: "planCode" },
  allocations: { scope: null },
};

/** Names what there is to say of a column: what an empty cell means, or how it is written; null where its heading says it. */
export function hintOf(section: Section, column: string): HintName | null {
  const own = OWN[section]?.[column];
  return own === undefined ? (HINTS[column] ?? null) : own;
}
