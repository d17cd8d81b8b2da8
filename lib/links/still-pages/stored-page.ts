import { NOT_DRAWN } from "@/lib/addresses/page-signals";

import type { StillPage } from "./still-page";

/** Pieces of a text: between the first ones stood the origin of the site, between the others the link's token. */
type Pieces = readonly (readonly string[])[];

/** What is taken out of a kept page and put in for each reader. */
export interface OwnWords {
  token: string;
  /** Such as `https://example.org`. */
  origin: string;
}

/** A page that is nothing without its scripts, such as one not found: kept and given with them. */
export interface WholePage {
  status: number;
  body: string;
  /** Nonce it was rendered with, replaced for each reader. */
  nonce: string;
}

/** A page as it is kept, for every link that shows it. */
export interface StoredPage {
  html: Pieces;
  scripts: Pieces;
  /** Mark by which scripts are known to belong to this page; blank for a page that keeps its own. */
  mark: string;
  whole: Readonly<Omit<WholePage, "body">> | null;
  /** Whether every chart of it was drawn: otherwise it is shown and not kept. */
  isComplete: boolean;
}

/** Takes token and origin out of a page's own addresses, so that it can be given to the readers of another link. */
export function storePage(page: StillPage | WholePage, words: OwnWords): StoredPage {
  if ("body" in page) {
    const { status, nonce } = page;
    return {
      html: piecesOf(page.body, words),
      scripts: [],
      mark: "",
      whole: { status, nonce },
      isComplete: isComplete(page.body),
    };
  }
  const { html, scripts, mark } = page;
  return {
    html: piecesOf(html, words),
    scripts: piecesOf(scripts, words),
    mark,
    whole: null,
    isComplete: isComplete(html),
  };
}

function isComplete(html: string): boolean {
  return !html.includes(NOT_DRAWN);
}

function piecesOf(text: string, { token, origin }: OwnWords): Pieces {
  return text.split(origin).map((part) => part.split(token));
}

/** Writes one part of the page as it was, with the addresses of the link with `token`. */
export function fillPage(pieces: Pieces, { token, origin }: OwnWords): string {
  return pieces.map((parts) => parts.join(token)).join(origin);
}

/** Estimates the memory a stored page takes, in bytes; JavaScript keeps up to two of them a character. */
export function sizeOfPage({ html, scripts }: StoredPage): number {
  return 2 * [...html, ...scripts].flat().reduce((sum, piece) => sum + piece.length, 0);
}
