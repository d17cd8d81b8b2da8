/** Stands where a token stands and means the one link that is the public site: too short to be a token. */
export const OPEN_SITE = "open";

/** What the addresses of a link's pages begin with, without language: `/p/{token}`, or `/open` for the public site. */
export function linkBase(token: string): string {
  return token === OPEN_SITE ? "/open" : `/p/${token}`;
}
