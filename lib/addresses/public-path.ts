import { OPEN_SITE } from "./link-base";

/** Where in a public link an address leads. */
export interface PublicPlace {
  token: string;
  /** Beginning of the address: "" for Chinese, "/en" for English. */
  language: string;
  /** Path below the link's base, such as "/indicators/scale"; "" is its first page. */
  path: string;
  /** Whether the address says "/open" and no token. */
  isOpenSite: boolean;
}

const PUBLIC = /^(\/en)?\/(?:p\/([^/]+)|open)(\/.*)?$/;

/** Reads the path of an address; null where it is no public link's. */
export function publicPlace(pathname: string): PublicPlace | null {
  const found = PUBLIC.exec(pathname.replace(/\/$/, ""));
  if (found === null) return null;
  const [, language = "", token = OPEN_SITE, path = ""] = found;
  return { token, language, path, isOpenSite: found[2] === undefined };
}

/** Header in which the proxy names the page of a link that was asked for; a value sent by the client is replaced. */
export const LINK_PATH_HEADER = "x-link-path";
