import type { Role } from "@/lib/members/types";

import type { NavItem } from "./site-header";

type NavKey =
  | "overview"
  | "indicators"
  | "pillars"
  | "compare"
  | "changes"
  | "final"
  | "figures"
  | "completeness"
  | "review"
  | "releases"
  | "plans"
  | "notices"
  | "members"
  | "links"
  | "audit";

interface Entry {
  readonly key: NavKey;
  readonly href: string;
  readonly clocks?: boolean;
  /** Undefined: everybody. Hiding a link is a courtesy; the data layer refuses by itself. */
  readonly roles?: readonly Role[];
}

const ENTRIES: readonly Entry[] = [
  { key: "overview", href: "/", clocks: true },
  { key: "indicators", href: "/indicators", clocks: true },
  { key: "pillars", href: "/pillars", clocks: true },
  { key: "compare", href: "/compare" },
  { key: "changes", href: "/changes" },
  { key: "final", href: "/final" },
  { key: "figures", href: "/figures", roles: ["analyst", "admin"] },
  { key: "completeness", href: "/figures/completeness", roles: ["analyst", "reviewer", "admin"] },
  { key: "review", href: "/figures/review", roles: ["reviewer", "admin"] },
  { key: "releases", href: "/releases" },
  { key: "plans", href: "/settings/plans", roles: ["admin"] },
  { key: "notices", href: "/notices", roles: ["analyst", "reviewer", "admin"] },
  { key: "members", href: "/settings/members", roles: ["admin"] },
  { key: "links", href: "/settings/links", roles: ["admin"] },
  { key: "audit", href: "/settings/audit", roles: ["admin"] },
];

/** The main navigation of a signed-in member, in order. `notices` is how many wait for them. */
export function workspaceNavigation(
  role: Role,
  label: (key: NavKey) => string,
  notices: NavItem["badge"],
): NavItem[] {
  return ENTRIES.filter(({ roles }) => roles === undefined || roles.includes(role)).map(
    ({ key, href, clocks = false }) => ({
      ...{ href, label: label(key), exact: href === "/" || href === "/figures", clocks },
      ...(key === "notices" && { badge: notices }),
    }),
  );
}
