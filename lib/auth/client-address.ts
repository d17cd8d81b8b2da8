const LONGEST = 64;

/**
 * Reads the address a request came from, as the nearest proxy states it (Next itself puts in the socket's
 * address where there is none): the last entry of `X-Forwarded-For`, because earlier ones are the client's own
 * words. Without a proxy the whole header may be forged: never the only thing a limit hangs on.
 */
export function clientAddress(headers: Pick<Headers, "get">): string {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return last === "" ? "unknown" : last.slice(0, LONGEST);
}
