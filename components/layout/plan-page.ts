/** Paths of the pages that show one plan and exist for every plan, except the pillars. */
const PLAN_PAGES = [
  "/indicators",
  "/pillars",
  "/compare",
  "/changes",
  "/final",
  "/figures",
  "/figures/import",
  "/figures/review",
  "/figures/completeness",
  "/releases",
  "/settings/plans",
  "/settings/plans/allocations",
  "/settings/links",
] as const;

/**
 * Finds where another plan is opened from a page (path without language prefix): that page for the other plan,
 * or the nearest above it. An indicator, a pillar or a figure of one plan may not be there in another, and some
 * plans have no pillars.
 */
export function planPage(path: string, hasPillars = true): string {
  const above = PLAN_PAGES.filter(
    (page) => (path === page || path.startsWith(`${page}/`)) && (hasPillars || page !== "/pillars"),
  );
  return above.toSorted((a, b) => b.length - a.length)[0] ?? "/";
}
