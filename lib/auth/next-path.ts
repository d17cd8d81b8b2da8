import { routing } from "@/lib/i18n/routing";

const HOME = "/";
/** Origin that exists nowhere: an address that leaves it was no path of ours. */
const ORIGIN = "http://path.invalid";
const LOCALE_PREFIX = new RegExp(`^/(?:${routing.locales.join("|")})(?=[/?#]|$)`);
const CONTROL_OR_BACKSLASH = /[\u0000-\u001f\u007f\\]/;

/**
 * Chooses where to go after signing in: `text` as a path of this site without its language prefix, or `/` where
 * it is anything else (another site, `//host`, a backslash, not a string) or the sign-in page itself.
 */
export function safeNextPath(text: unknown): string {
  if (typeof text !== "string" || !text.startsWith("/") || CONTROL_OR_BACKSLASH.test(text)) {
    return HOME;
  }
  const local = resolve(text.replace(LOCALE_PREFIX, "") || HOME);
  return local === null || /^\/sign-in(?:[/?#]|$)/.test(local) ? HOME : local;
}

function resolve(text: string): string | null {
  if (!text.startsWith("/") || text.startsWith("//") || !URL.canParse(text, ORIGIN)) return null;
  const url = new URL(text, ORIGIN);
  // Dot segments can fold into a second slash: "/.//host" becomes "//host".
  if (url.origin !== ORIGIN || url.pathname.startsWith("//")) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}
