import type { SetAlone } from "./set-alone";

/** One thing to look at before a release, with the page to look at it. Codes, not names. */
export interface CheckEntry {
  indicator: string | null;
  scope: string | null;
  year: number | null;
  /** Path of the page, without language prefix. */
  href: string;
  /** Who has set it alone; absent for everything but targets that one person set. */
  by?: SetAlone;
}
