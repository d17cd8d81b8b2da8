/** Columns of each sheet of a plan's file, in the order in which they are shown. */
export const SECTIONS = {
  plan: [
    ...["code", "nameZh", "nameEn", "startYear", "endYear", "predecessor", "illustrative"],
    ...["regionZh", "regionEn", "productZh", "productEn"],
  ],
  dimensions: ["code", "nameZh", "nameEn", "restZh", "restEn"],
  members: ["code", "nameZh", "nameEn", "dimension", "parent"],
  indicators: [
    ...["code", "nameZh", "nameEn", "unitZh", "unitEn", "accrual", "decimals", "context"],
    ...["register", "definitionZh", "definitionEn", "cautionZh", "cautionEn"],
  ],
  calibres: ["code", "nameZh", "nameEn", "noteZh", "noteEn"],
  sources: ["code", "title", "publisher", "publishedOn", "url", "grade", "noteZh", "noteEn"],
  targets: [
    ...["indicator", "scope", "version", "year", "comparison", "min", "max", "calibre"],
    ...["wordingZh", "wordingEn", "reason", "readingZh", "readingEn", "source"],
  ],
  allocations: [
    ...["indicator", "scope", "version", "year", "comparison", "min", "max", "calibre"],
    ...["wordingZh", "wordingEn", "reason", "readingZh", "readingEn", "source"],
  ],
  milestones: ["indicator", "scope", "version", "year", "value"],
  baselines: [
    ...["indicator", "scope", "version", "year", "value", "qualifier", "calibre"],
    ...["wordingZh", "wordingEn", "publishedGrowth", "source", "reason"],
  ],
  bridges: ["indicator", "from", "to", "noteZh", "noteEn", "withdrawn"],
  dueDates: ["year", "dueOn"],
} as const satisfies Record<string, readonly string[]>;

export type Section = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as Section[];

/** Columns that may not be left empty in a row; others say what an empty cell means in their hint. */
export const REQUIRED: Readonly<Record<Section, readonly string[]>> = {
  plan: ["code", "nameZh", "startYear", "endYear"],
  dimensions: ["nameZh", "restZh"],
  members: ["nameZh"],
  indicators: ["nameZh", "accrual"],
  calibres: ["nameZh"],
  sources: ["title", "publisher", "grade"],
  targets: ["indicator", "year", "comparison", "wordingZh"],
  allocations: ["indicator", "scope", "year", "comparison", "wordingZh"],
  milestones: ["indicator", "year", "value"],
  baselines: ["indicator", "year", "value", "calibre", "wordingZh"],
  bridges: ["indicator", "from", "to", "noteZh"],
  dueDates: ["year", "dueOn"],
};

/** What a row is called in a code that is made for it; rows of the other sections have no code. */
export const CODE_OF: Readonly<Partial<Record<Section, string>>> = {
  plan: "plan",
  dimensions: "dimension",
  members: "member",
  indicators: "indicator",
  calibres: "calibre",
  sources: "source",
};

/** Sections whose rows a column refers to by code or name. */
export const REFERS_TO: Readonly<Record<string, Section>> = {
  dimension: "dimensions",
  parent: "members",
  indicator: "indicators",
  scope: "members",
  calibre: "calibres",
  from: "calibres",
  to: "calibres",
  source: "sources",
};

export function isSection(name: string): name is Section {
  return name in SECTIONS;
}

/** One row as it stands in a sheet or a form: texts by column; a column that is absent is empty. */
export type TextRow = Readonly<Record<string, string>>;

/** A plan's file as texts, before it is read: what a sheet holds, and what a draft keeps. */
export type PlanTexts = Readonly<Record<Section, readonly TextRow[]>>;

/** The longest text of a cell, and the most rows of a section: far above any plan, far below what hurts. */
export const MOST = { characters: 2000, rows: 5000 } as const;
