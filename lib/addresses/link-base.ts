/** Stands in place of a token and means the one link that is the public site. Too short to be a token. */
export const OPEN_SITE = "open";

/** Begins the addresses of a link's pages, without language: `/p/{token}`, or `/open` for the public site. */
export function linkBase(token: string): string {
  return token === OPEN_SITE ? "/open" : `/p/${token}`;
}
