/** A column that a phone has no room for: what has no target stands on the pillar's own page, too. */
export const ONLY_WIDE = "max-sm:hidden";
