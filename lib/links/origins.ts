const MOST = 20;
const LOCAL = /^(localhost|127\.0\.0\.1)$/;

export type Origins =
  { ok: true; origins: readonly string[] } | { ok: false; wrong: readonly string[] };

/**
 * Reads the origins typed one a line (commas and blanks divide as well), each once and as a browser writes it.
 * Only https, because on plain http anybody on the way could put another page round the chart; http for this
 * very computer. A path, a user or a star makes an entry wrong.
 */
export function readOrigins(text: string): Origins {
  const entries = [...new Set(text.split(/[\s,，;；]+/).filter((entry) => entry !== ""))];
  const read = entries.map((entry) => ({ entry, origin: readOrigin(entry) }));
  const wrong = read.filter(({ origin }) => origin === null).map(({ entry }) => entry);
  if (wrong.length > 0) return { ok: false, wrong };
  const origins = [...new Set(read.flatMap(({ origin }) => origin ?? []))];
  return origins.length <= MOST ? { ok: true, origins } : { ok: false, wrong: origins.slice(MOST) };
}

function readOrigin(entry: string): string | null {
  if (!URL.canParse(entry) || entry.includes("*")) return null;
  const { protocol, hostname, origin, pathname, search, hash, username, password } = new URL(entry);
  const secure = protocol === "https:" || (protocol === "http:" && LOCAL.test(hostname));
  const bare = pathname === "/" && `${search}${hash}${username}${password}` === "";
  return secure && bare && !/[?#@]/.test(entry) ? origin : null;
}
