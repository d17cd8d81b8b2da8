import { cellId } from "./cell-id";
import { entryYears } from "./entry-years";
import type { FigureKey, FormOptions } from "./types";

/** The cell an address asks for. */
export interface EntryPlace {
  key: FigureKey;
  /** Names of the parameters that named something unknown and were replaced. */
  replaced: readonly ("indicator" | "scope" | "year" | "calibre")[];
}

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Reads `?indicator=&scope=&year=&calibre=` of the entry page. Whatever is missing or unknown gets its usual
 * value: the first indicator and scope, `usualYear`, the indicator's usual calibre. `for` names the indicator
 * that the calibre was chosen with: after a change of indicator the old choice means nothing. Null for a plan
 * without indicators, scopes or calibres.
 */
export function readPlace(
  params: Params,
  { catalogue, calibresInUse }: FormOptions,
  usualYear: number,
): EntryPlace | null {
  const { plan, indicators, scopes, calibres } = catalogue;
  const asked = (name: string) => {
    const value = params[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const indicator = find(indicators, asked("indicator")) ?? indicators[0];
  const scope = find(scopes, asked("scope")) ?? scopes[0];
  if (indicator === undefined || scope === undefined) return null;

  const wantedCalibre =
    (asked("for") ?? indicator.code) === indicator.code ? asked("calibre") : null;
  const usual = find(calibres, calibresInUse[indicator.code]?.[0] ?? null) ?? calibres[0];
  const calibre = find(calibres, wantedCalibre) ?? usual;
  if (calibre === undefined) return null;

  const { first, last } = entryYears(plan, "forecast", usualYear);
  const text = asked("year");
  const year = text !== null && /^\d{4}$/.test(text) ? Number(text) : usualYear;
  const inReach = year >= first && year <= last;
  const key: FigureKey = {
    plan: plan.code,
    indicator: indicator.code,
    scope: scope.code,
    year: inReach ? year : usualYear,
    calibre: calibre.code,
  };
  const wanted = { indicator: asked("indicator"), scope: asked("scope"), year: text };
  const names = ["indicator", "scope", "year", "calibre"] as const;
  return {
    key,
    replaced: names.filter((name) => {
      const want = name === "calibre" ? wantedCalibre : wanted[name];
      return want !== null && want !== String(key[name]);
    }),
  };
}

/** Writes the address of a cell on the entry page or its history, without language prefix. */
export function placePath(
  path: "/figures" | "/figures/history",
  key: FigureKey,
  onlyMine = false,
): string {
  const { plan, indicator, scope, year, calibre } = key;
  const place = { plan, indicator, scope, year: String(year), calibre };
  const query = new URLSearchParams({ ...place, ...mineParam(onlyMine) });
  return `${path}?${query.toString()}`;
}

/** What stands in the address of a grid for the first cell without a value. */
export const FIRST_MISSING = "missing";

/** The parameter of an address that shows the cells of the member's own unit only; none where it shows all. */
export function mineParam(onlyMine: boolean): Readonly<Record<string, string>> {
  return onlyMine ? { mine: "1" } : {};
}

/** Writes the address of a year's grid with a cell chosen in it, or the first one without a value. */
export function gridPath(
  plan: string,
  year: number,
  cell: FigureKey | typeof FIRST_MISSING,
  onlyMine = false,
): string {
  const place = { plan, year: String(year), scope: "all" };
  const query = new URLSearchParams({ ...place, ...mineParam(onlyMine) });
  const hash = cell === FIRST_MISSING ? FIRST_MISSING : `cell-${cellId(cell)}`;
  return `/figures?${query.toString()}#${hash}`;
}

/** Writes a page's own address, to come back to after signing in. */
export function pathWithQuery(path: string, params: Params): string {
  const pairs = Object.entries(params).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs).toString()}`;
}

function find<Item extends { code: string }>(
  items: readonly Item[],
  code: string | null,
): Item | undefined {
  return items.find((item) => item.code === code);
}
