/** Names and addresses of this very machine: the site asks itself by them, and so do health checks. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;
/** A name or an address with or without a port, and nothing that an address could go on with. */
const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Whether a request that says it is meant for `host` is meant for this site: for the host of `appUrl`, which people
 * use, or for this machine. A name that somebody else pointed here is neither; null and "" are nobody.
 */
export function isAllowedHost(host: string | null, appUrl: string | undefined): boolean {
  if (host === null || !HOST.test(host)) return false;
  if (LOOPBACK.test(host)) return true;
  if (appUrl === undefined) return false;
  const { protocol, host: own } = new URL(appUrl);
  const asked = `${protocol}//${host}`;
  // Read as an address, so that a default port may be named or left out.
  return URL.canParse(asked) && new URL(asked).host === own;
}

/**
 * Whether `Host`, and `X-Forwarded-Host` where a proxy before this one sends it, name the site at `appUrl` or this machine.
 */
export function isForThisSite(headers: Pick<Headers, "get">, appUrl: string | undefined): boolean {
  const forwarded = headers.get("x-forwarded-host")?.split(",") ?? [];
  return [headers.get("host"), ...forwarded].every((host) =>
    isAllowedHost(host?.trim() ?? null, appUrl),
  );
}
