/** A link of a navigation, as plain data. */
export interface NavItem {
  /** Address without its language. */
  href: string;
  label: string;
  /** Whether only this very page counts as current, not the pages below it. */
  exact?: boolean;
  /** Path below which all pages count as current; `href` where it is not given. */
  section?: string | undefined;
  /** Whether the link leads to a dashboard page, so that the two clocks (`year`, `asOf`) go along with the reader. */
  clocks?: boolean;
  /** A page that belongs to this link although its address lies elsewhere, and one that does not although it does. */
  also?: string;
  except?: string;
  /**
   * Codes of the plans that have no such page, as `?plan=` names them; `""` stands for an address that names
   * none.
   */
  absentIn?: readonly string[];
  /** Number of things that wait behind the link, and the sentence that says so aloud. */
  badge?: { count: number; text: string } | undefined;
}
