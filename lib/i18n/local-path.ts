import { routing, type Locale } from "./routing";

/*
 * Links of the pages that the public reads. They do not go through next-intl's own link: it brings the whole
 * message formatter to the browser, which is a tenth of all a public page may load.
 */

/** The address of a page in a language: `/pillars?year=2024` is `/en/pillars?year=2024` in English. */
export function localPath(path: string, locale: Locale): string {
  if (locale === routing.defaultLocale) return path;
  return `/${locale}${/^\/(?=[?#]|$)/.test(path) ? path.slice(1) : path}`;
}

/** The same page's path without its language: what `localPath` put in front is taken off. */
export function barePath(pathname: string): string {
  for (const locale of routing.locales) {
    if (pathname === `/${locale}`) return "/";
    if (pathname.startsWith(`/${locale}/`)) return pathname.slice(locale.length + 1);
  }
  return pathname;
}
