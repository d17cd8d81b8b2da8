/** One thing to look at before a release, with the page to look at it. Codes, not names. */
export interface CheckEntry {
  indicator: string | null;
  scope: string | null;
  year: number | null;
  /** Path of the page, without language prefix. */
  href: string;
}
