import { folded } from "@/lib/figures/names/folded-name";
import { ENTRY_STATES, type EntryState } from "@/lib/records/register-kinds";
import type { Entry } from "@/lib/records/counted/count-entries";

/** What a reader asks the register for; null asks for everything. */
export interface RegisterFilter {
  readonly indicator: string | null;
  readonly state: EntryState | null;
  readonly scope: string | null;
  readonly year: number | null;
  readonly search: string;
  /** From 1. */
  readonly page: number;
}

/** Entries of one page: a list that somebody can still look through. */
export const PAGE_SIZE = 50;

/** Stands for entries that are behind no indicator. */
export const NO_INDICATOR = "none";

type Param = string | string[] | undefined;

/** Parameters of the register's address beside the clocks. */
export interface RegisterSearch {
  indicator?: Param;
  state?: Param;
  scope?: Param;
  of?: Param;
  q?: Param;
  page?: Param;
}

/** Reads the filter of an address; what cannot be read asks for nothing. */
export function readFilter(search: RegisterSearch): RegisterFilter {
  const state = single(search.state);
  const year = Number(single(search.of));
  const page = Number(single(search.page));
  return {
    indicator: single(search.indicator),
    state: ENTRY_STATES.find((known) => known === state) ?? null,
    scope: single(search.scope),
    year: Number.isInteger(year) && year > 0 ? year : null,
    search: (single(search.q) ?? "").slice(0, 100),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** Writes a filter as the query of an address, without what asks for nothing. */
export function filterQuery(filter: Partial<RegisterFilter>): Readonly<Record<string, string>> {
  const { indicator, state, scope, year, search, page } = filter;
  const all = { indicator, state, scope, of: year, q: search, page: page === 1 ? null : page };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) =>
      value === null || value === undefined || value === "" ? [] : [[name, String(value)]],
    ),
  );
}

/** In which order a list shows them: what counts first, leads last. */
const STATE_ORDER: readonly EntryState[] = ["recognised", "refused", "lead"];

/** Keeps the entries that a filter asks for, whatever its page; a name or code is found by any part of it. */
export function filterEntries(
  entries: readonly Entry[],
  { indicator, state, scope, year, search }: RegisterFilter,
): readonly Entry[] {
  const sought = folded(search);
  const asked = entries.filter(({ payload }) => {
    const { title, organisationCode } = payload;
    const behind = payload.indicators;
    return (
      (indicator === null ||
        (indicator === NO_INDICATOR ? behind.length === 0 : behind.includes(indicator))) &&
      (state === null || payload.state === state) &&
      (scope === null || payload.scopes.includes(scope)) &&
      (year === null || payload.year === year) &&
      (sought === "" ||
        [title.zh, title.en, organisationCode ?? ""].some((text) => folded(text).includes(sought)))
    );
  });
  const place = ({ payload }: Entry) => STATE_ORDER.indexOf(payload.state);
  return asked.toSorted((one, other) => place(one) - place(other));
}

function single(value: Param): string | null {
  const text = typeof value === "string" ? value : value?.[0];
  return text === undefined || text === "" ? null : text;
}
