/** What a public page holds that belongs to one request or one link and not to its content. */
export interface PageMarks {
  /** The nonce that lets this answer's scripts run. */
  readonly nonce: string;
  /** The token in the page's own addresses. */
  readonly token: string;
}

/** A rendered page with holes where its marks were: between nonces, pieces between tokens. */
export type StoredPage = readonly (readonly string[])[];

/** Takes the marks out of a page, so that it can be given to another request or by another link. */
export function storePage(html: string, { nonce, token }: PageMarks): StoredPage {
  return html.split(nonce).map((part) => part.split(token));
}

/** The page as it was rendered, with other marks in it. */
export function fillPage(page: StoredPage, { nonce, token }: PageMarks): string {
  return page.map((parts) => parts.join(token)).join(nonce);
}

/** Memory a stored page takes, in bytes; JavaScript keeps two of them a character. */
export function sizeOfPage(page: StoredPage): number {
  return 2 * page.reduce((sum, parts) => parts.reduce((all, part) => all + part.length, sum), 0);
}
