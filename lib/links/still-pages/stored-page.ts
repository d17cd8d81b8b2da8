import type { StillPage } from "./still-page";

/** A text with holes where the token of a link stood. */
type Pieces = readonly string[];

/** A page as it is kept: for every link that shows the same. */
export interface StoredPage {
  html: Pieces;
  scripts: Pieces;
  /** Tells whether scripts belong to this page. */
  mark: string;
}

/** Takes the token out of a page's own addresses, so that the page can be given by another link. */
export function storePage({ html, scripts, mark }: StillPage, token: string): StoredPage {
  return { html: html.split(token), scripts: scripts.split(token), mark };
}

/** One part of the page as it was, with the addresses of the link with `token`. */
export function fillPage(pieces: Pieces, token: string): string {
  return pieces.join(token);
}

/** Memory a stored page takes, in bytes; JavaScript keeps up to two of them a character. */
export function sizeOfPage({ html, scripts }: StoredPage): number {
  return 2 * [...html, ...scripts].reduce((sum, piece) => sum + piece.length, 0);
}
