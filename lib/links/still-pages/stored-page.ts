import { NOT_DRAWN } from "@/lib/addresses/page-signals";

import type { StillPage } from "./still-page";

/** Pieces of a text, between which the token of a link stood. */
type Pieces = readonly string[];

/** A page as it is kept, for every link that shows it. */
export interface StoredPage {
  html: Pieces;
  scripts: Pieces;
  /** Mark by which scripts are known to belong to this page. */
  mark: string;
  /** Whether every chart of it was drawn: otherwise it is shown and not kept. */
  isWhole: boolean;
}

/** Takes the token out of a page's own addresses, so that the page can be given to the readers of another link. */
export function storePage({ html, scripts, mark }: StillPage, token: string): StoredPage {
  return {
    html: html.split(token),
    scripts: scripts.split(token),
    mark,
    isWhole: !html.includes(NOT_DRAWN),
  };
}

/** Writes one part of the page as it was, with the addresses of the link with `token`. */
export function fillPage(pieces: Pieces, token: string): string {
  return pieces.join(token);
}

/** Estimates the memory a stored page takes, in bytes; JavaScript keeps up to two of them a character. */
export function sizeOfPage({ html, scripts }: StoredPage): number {
  return 2 * [...html, ...scripts].reduce((sum, piece) => sum + piece.length, 0);
}
