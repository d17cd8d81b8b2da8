import { OPEN_SITE } from "./link-base";

/** Where in a public link an address leads. */
export interface PublicPlace {
  token: string;
  /** "" or "/en": how the address begins. */
  language: string;
  /** Path below the link's base, such as "/indicators/scale"; "" is its first page. */
  path: string;
  /** The address says "/open" and no token. */
  isOpenSite: boolean;
}

const PUBLIC = /^(\/en)?\/(?:p\/([^/]+)|open)(\/.*)?$/;

/** Reads the path of an address; null where it is not a public link's. */
export function publicPlace(pathname: string): PublicPlace | null {
  const found = PUBLIC.exec(pathname.replace(/\/$/, ""));
  if (found === null) return null;
  const [, language = "", token = OPEN_SITE, path = ""] = found;
  return { token, language, path, isOpenSite: found[2] === undefined };
}

/** Tells the pages of a link which of them was asked for; set by the proxy whatever the client says. */
export const LINK_PATH_HEADER = "x-link-path";
