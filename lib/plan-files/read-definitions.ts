import { isWebAddress } from "@/lib/figures/entry/check-source";
import { folded } from "@/lib/figures/names/folded-name";
import {
  WHOLE_KIND,
  type Calibre,
  type Dimension,
  type Indicator,
  type LocalText,
  type Plan,
  type Scope,
  type Source,
} from "@/lib/plans/types";

import { MOST, type PlanTexts, type Section } from "./sections";
import { RowReader, type Fault } from "./row-reader";

/** Years that a plan can have at all. */
export const YEARS = { min: 1949, max: 2199 };

/** Everything that targets and baselines refer to. */
export interface Definitions {
  plan: Plan;
  /** Whether the plan says its years; else nothing can be said of the years of its targets. */
  isDated: boolean;
  predecessor: string | null;
  dimensions: readonly Dimension[];
  scopes: readonly Scope[];
  indicators: readonly Indicator[];
  calibres: readonly Calibre[];
  sources: readonly Source[];
}

/** Gives a reader for each row of a section. */
export function rowsOf(texts: PlanTexts, section: Section, faults: Fault[]): readonly RowReader[] {
  const rows = texts[section];
  if (rows.length > MOST.rows) {
    const message = { key: "planFiles.fault.tooManyRows", values: { max: MOST.rows } } as const;
    faults.push({ section, row: MOST.rows, column: "", message });
  }
  return rows.slice(0, MOST.rows).map((row, index) => new RowReader(section, index, row, faults));
}

/** Reads plan, dimensions, members, indicators, calibres and sources. */
export function readDefinitions(texts: PlanTexts, faults: Fault[]): Definitions {
  const { plan, isDated, predecessor } = readPlan(texts, faults);
  const dimensions = readDimensions(texts, faults);
  const scopes = readScopes(texts, dimensions, faults);
  const indicators = readIndicators(texts, scopes, faults);
  return {
    plan,
    isDated,
    predecessor,
    dimensions,
    scopes,
    indicators,
    calibres: readCalibres(texts, faults),
    sources: readSources(texts, faults),
  };
}

function readPlan(
  texts: PlanTexts,
  faults: Fault[],
): Pick<Definitions, "plan" | "isDated" | "predecessor"> {
  const [first = new RowReader("plan", 0, {}, faults), second] = rowsOf(texts, "plan", faults);
  second?.fault("code", "noPlan");
  const startYear = first.integer("startYear", { ...YEARS, empty: YEARS.min });
  const endYear = first.integer("endYear", { ...YEARS, empty: startYear });
  const isRead = (column: string, year: number) => Number.parseInt(first.text(column), 10) === year;
  const isDated =
    isRead("startYear", startYear) && isRead("endYear", endYear) && endYear >= startYear;
  if (endYear < startYear || endYear - startYear > 30) first.fault("endYear", "endBeforeStart");
  const plan: Plan = {
    code: first.code("plan"),
    name: first.words("name"),
    startYear,
    endYear,
    illustrative: first.yes("illustrative"),
    region: first.optionalWords("region"),
    product: first.optionalWords("product"),
  };
  return { plan, isDated, predecessor: first.optional("predecessor") };
}

function readDimensions(texts: PlanTexts, faults: Fault[]): Dimension[] {
  const rows = rowsOf(texts, "dimensions", faults);
  const dimensions = rows.map((row) => ({
    code: row.code("dimension"),
    name: row.words("name"),
    rest: row.words("rest"),
  }));
  for (const [index, { code }] of dimensions.entries()) {
    if (code === WHOLE_KIND) rows[index]?.fault("code", "reservedCode");
  }
  noteDoubles(rows, dimensions);
  return dimensions;
}

function readScopes(texts: PlanTexts, dimensions: readonly Dimension[], faults: Fault[]): Scope[] {
  const rows = rowsOf(texts, "members", faults);
  const scopes: Scope[] = [];
  let whole: Scope | null = null;
  for (const row of rows) {
    const dimension = row.reference("dimension", dimensions);
    const name = row.words("name");
    if (row.text("dimension") === "") {
      if (whole !== null) row.fault("dimension", "twoWholes");
      if (row.text("parent") !== "") row.fault("dimension", "noDimension");
      const code = row.text("code") === "" ? WHOLE_KIND : row.code("member");
      const scope = { code, kind: WHOLE_KIND, name, parent: null };
      whole ??= scope;
      scopes.push(scope);
      continue;
    }
    const parent =
      row.text("parent") === "" ? whole : (scopes.find(isNamed(row.text("parent"))) ?? null);
    if (parent === null) noteNoParent(row, rows);
    const kind = dimension?.code ?? "";
    const sibling = scopes.find((scope) => scope.kind === kind && scope.parent !== null);
    if (parent !== null && sibling !== undefined && sibling.parent !== parent.code) {
      row.fault("parent", "onePart");
    }
    scopes.push({ code: row.code("member"), kind, name, parent: parent?.code ?? null });
  }
  if (whole === null) {
    faults.push({
      section: "members",
      row: 0,
      column: "nameZh",
      message: { key: "planFiles.fault.noWhole" },
    });
  }
  noteDoubles(rows, scopes);
  return scopes;
}

/** Says why a part has no parent: there is no whole, the parent stands below it, or nowhere. */
function noteNoParent(row: RowReader, rows: readonly RowReader[]): void {
  const text = row.text("parent");
  const isNamedSo = (one: RowReader) =>
    isNamed(text)({ code: one.text("code"), name: one.words("name") });
  if (text === "") row.fault("parent", "noWhole");
  else if (rows.some(isNamedSo)) row.fault("parent", "parentBelow");
  else row.fault("parent", "reference", { text: text.slice(0, 60) });
}

function isNamed(text: string): (scope: Pick<Scope, "code" | "name">) => boolean {
  const wanted = folded(text);
  return ({ code, name }) =>
    code === text || folded(name.zh) === wanted || folded(name.en) === wanted;
}

function readIndicators(texts: PlanTexts, scopes: readonly Scope[], faults: Fault[]): Indicator[] {
  const rows = rowsOf(texts, "indicators", faults);
  const indicators = rows.map((row): Indicator => {
    const accrual = row.choice("accrual", "level");
    const unit = row.optionalWords("unit");
    if (accrual === "qualitative" && unit !== null) row.fault("unitZh", "noUnit");
    if (accrual !== "qualitative" && unit === null) row.fault("unitZh", "unit");
    return {
      code: row.code("indicator"),
      name: row.words("name"),
      unit,
      accrual,
      decimals: row.integer("decimals", { min: 0, max: 6, empty: 0 }),
      context: row.yes("context"),
      register: row.yes("register"),
      definition: row.optionalWords("definition"),
      caution: row.optionalWords("caution"),
    };
  });
  noteDoubles(rows, indicators);
  for (const [index, { code }] of indicators.entries()) {
    // Charts of both have addresses of one form.
    if (scopes.some((scope) => scope.code === code)) rows[index]?.fault("code", "codeOfScope");
  }
  if (rows.length === 0) {
    const message = { key: "planFiles.fault.noIndicators" } as const;
    faults.push({ section: "indicators", row: 0, column: "nameZh", message });
  }
  return indicators;
}

function readCalibres(texts: PlanTexts, faults: Fault[]): Calibre[] {
  const rows = rowsOf(texts, "calibres", faults);
  const calibres = rows.map((row) => ({
    code: row.code("calibre"),
    name: row.words("name"),
    note: row.optionalWords("note"),
  }));
  noteDoubles(rows, calibres);
  return calibres;
}

/** As cited: often without its scheme, never with one that could run. */
const ADDRESS = /^(https?:\/\/)?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]\S*)?$/u;
const PUBLISHED = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

function readSources(texts: PlanTexts, faults: Fault[]): Source[] {
  const rows = rowsOf(texts, "sources", faults);
  const sources = rows.map((row): Source => {
    const publishedOn = row.optional("publishedOn");
    if (publishedOn !== null && !PUBLISHED.test(publishedOn)) row.fault("publishedOn", "day");
    const url = row.optional("url");
    if (url !== null && !ADDRESS.test(url) && !isWebAddress(url)) row.fault("url", "address");
    return {
      key: row.code("source"),
      title: row.text("title"),
      publisher: row.text("publisher"),
      publishedOn,
      url,
      grade: row.choice("grade", "A"),
      note: row.optionalWords("note"),
    };
  });
  noteDoubles(
    rows,
    // Documents of two offices may have one title; only the very same one is there twice.
    sources.map(({ key: code, title, publisher, publishedOn, url, grade }) => ({
      code,
      name: { zh: title === "" ? "" : JSON.stringify([title, publisher, publishedOn, url, grade]) },
    })),
    "title",
  );
  return sources;
}

/** Refuses a code or a Chinese name that stands twice: nobody could say which of the two is meant. */
function noteDoubles(
  rows: readonly RowReader[],
  items: readonly { code: string; name: Pick<LocalText, "zh"> }[],
  nameColumn: "nameZh" | "title" = "nameZh",
): void {
  const codes = new Set<string>();
  const names = new Set<string>();
  for (const [index, { code, name }] of items.entries()) {
    if (codes.has(code)) rows[index]?.fault("code", "twice");
    if (name.zh !== "" && names.has(folded(name.zh))) rows[index]?.fault(nameColumn, "twice");
    codes.add(code);
    names.add(folded(name.zh));
  }
}
