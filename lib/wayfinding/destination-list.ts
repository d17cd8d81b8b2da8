import type { LocalText } from "@/lib/plans/types";

import type { Destination, Destinations } from "./types";

/** Where the reader stands, for the links to carry on. */
export interface Standing {
  /** `""` in the workspace, else the base of a public link. */
  base: string;
  /** Path of the page without its language. */
  path: string;
  query: Pick<URLSearchParams, "get">;
  locale: keyof LocalText;
}

/** A page of the navigation as it is searched for. */
export interface NamedPage {
  href: string;
  label: string;
  aliases: readonly string[];
  /** Whether it is a dashboard page, so that the clocks go along. */
  clocks: boolean;
  /**
   * Codes of the plans that have no such page, as `?plan=` names them; `""` stands for an address that names
   * none.
   */
  absentIn?: readonly string[];
}

/**
 * Lists everything to be found from where the reader stands: pages, indicators, pillars, years. `yearLabel`
 * names a year, `#` in it stands for the number. With null destinations only the pages.
 */
export function destinationList(
  pages: readonly NamedPage[],
  destinations: Destinations | null,
  standing: Standing,
  yearLabel: string,
): readonly Destination[] {
  const { base, locale, query } = standing;
  const named = (kind: "indicator" | "pillar", code: string, name: LocalText): Destination => ({
    kind,
    href: addressOf(`${base}/${kind}s/${code}`, query, CLOCKS),
    label: name[locale],
    aliases: [name.zh, name.en, code],
  });
  return [
    ...pages.filter(isThere(query)).map(({ href, label, aliases, clocks }) => ({
      kind: "page" as const,
      label,
      aliases,
      href: addressOf(href, query, clocks ? CLOCKS : ["plan"]),
    })),
    ...(destinations?.indicators ?? []).map(({ code, name }) => named("indicator", code, name)),
    ...(destinations?.pillars ?? []).map(({ code, name }) => named("pillar", code, name)),
    ...(destinations?.years ?? []).map((year) => ({
      kind: "year" as const,
      href: addressOf(yearPage(standing), query, CLOCKS, year),
      label: yearLabel.replace("#", String(year)),
      aliases: [String(year)],
    })),
  ];
}

function isThere(query: Standing["query"]) {
  return ({ absentIn }: NamedPage) => absentIn?.includes(query.get("plan") ?? "") !== true;
}

const CLOCKS = ["plan", "year", "asOf"] as const;

/**
 * Finds the page a year is chosen for: the one where the reader stands, or the overview where that page knows no
 * year.
 */
function yearPage({ base, path }: Standing): string {
  const below = path.startsWith(base) ? path.slice(base.length) : "";
  return /^\/(?:indicators|pillars)(?:\/|$)/.test(below) ? path : base || "/";
}

function addressOf(
  path: string,
  from: Standing["query"],
  names: readonly string[],
  year?: number,
): string {
  const query = new URLSearchParams();
  for (const name of names) {
    const value = name === "year" && year !== undefined ? String(year) : from.get(name);
    if (value !== null) query.set(name, value);
  }
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}
