import type { Locale } from "./routing";

/** One file an area, so that a page's words are found by its name. Chinese is the reference. */
export const AREAS = [
  "common",
  "wayfinding",
  "errors",
  "terms",
  "auth",
  "members",
  "dashboard",
  "outlook",
  "charts",
  "figures",
  "files",
  "report",
  "releases",
  "reporting",
  "targets",
  "plans",
  "compare",
  "links",
  "checks",
  "grid",
  "audit",
] as const;

export async function loadMessages(locale: Locale): Promise<Record<string, unknown>> {
  const entries = await Promise.all(
    AREAS.map(async (area) => {
      const file = (await import(`./messages/${locale}/${area}.json`)) as { default: unknown };
      return [area, file.default] as const;
    }),
  );
  return Object.fromEntries(entries);
}
