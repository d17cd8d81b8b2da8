import type { Role } from "@/lib/access/types";

import type { NavItem } from "./nav-item";

type NavKey =
  | "overview"
  | "indicators"
  | "pillars"
  | "plan"
  | "register"
  | "compare"
  | "changes"
  | "final"
  | "figures"
  | "completeness"
  | "review"
  | "releases"
  | "notices"
  | "settings"
  | SettingsKey;

type SettingsKey = "plans" | "planFiles" | "rules" | "members" | "links" | "messages" | "audit";

interface Entry {
  key: NavKey;
  href: string;
  clocks?: boolean;
  /** Whether the page is of no plan, so that a site without any plan has it, too. */
  ofSite?: boolean;
  /** Path of all pages that the link stands for, where that is more than the pages below its address. */
  section?: string;
  /**
   * Roles that see the link; undefined for everybody. Hiding a link is a courtesy; the data layer refuses by
   * itself.
   */
  roles?: readonly Role[];
}

const ENTRIES: readonly Entry[] = [
  { key: "overview", href: "/", clocks: true, ofSite: true },
  { key: "indicators", href: "/indicators", clocks: true },
  { key: "pillars", href: "/pillars", clocks: true },
  { key: "plan", href: "/plan", clocks: true },
  { key: "register", href: "/register", clocks: true },
  { key: "compare", href: "/compare" },
  { key: "changes", href: "/changes" },
  { key: "final", href: "/final" },
  { key: "figures", href: "/figures", roles: ["analyst", "admin"] },
  { key: "completeness", href: "/figures/completeness", roles: ["analyst", "reviewer", "admin"] },
  { key: "review", href: "/figures/review", roles: ["reviewer", "admin"] },
  { key: "releases", href: "/releases" },
  { key: "notices", href: "/notices", roles: ["analyst", "reviewer", "admin"] },
  {
    key: "settings",
    href: "/settings/plans",
    section: "/settings",
    ofSite: true,
    roles: ["admin"],
  },
];

/** Where a plan is begun: a page of the plans, not of the targets that its address lies below. */
const NEW_PLAN = "/settings/plans/new";

/** The second row of the pages below `/settings`, which are all the administrator's. */
const SETTINGS: readonly { key: SettingsKey; href: string; ofSite?: boolean }[] = [
  { key: "plans", href: "/settings/plans" },
  { key: "planFiles", href: "/settings/plan-files", ofSite: true },
  { key: "rules", href: "/settings/rules" },
  { key: "members", href: "/settings/members", ofSite: true },
  { key: "links", href: "/settings/links" },
  { key: "messages", href: "/settings/messages", ofSite: true },
  { key: "audit", href: "/settings/audit", ofSite: true },
];

/**
 * Lists the main navigation of a signed-in member, in order. `notices` counts the notices that wait for the
 * member; `withoutPillars` lists the plans without pillars as `NavItem.absentIn` does. Where there is no plan, only what
 * is of no plan is listed.
 */
export function workspaceNavigation(
  role: Role,
  label: (key: NavKey) => string,
  notices: NavItem["badge"],
  { hasPlans, withoutPillars }: { hasPlans: boolean; withoutPillars: readonly string[] },
): NavItem[] {
  const entries = ENTRIES.filter(
    ({ roles, ofSite = false }) =>
      (hasPlans || ofSite) && (roles === undefined || roles.includes(role)),
  );
  return entries.map(({ key, href, section, clocks = false }) => ({
    href: key === "settings" && !hasPlans ? "/settings/plan-files" : href,
    label: label(key),
    ...(section !== undefined && { section }),
    ...(clocks && { clocks }),
    ...((href === "/" || href === "/figures") && { exact: true }),
    ...(key === "pillars" && { absentIn: withoutPillars }),
    ...(key === "notices" && { badge: notices }),
  }));
}

/** Lists the navigation among the settings, in order; empty for those who have none. */
export function settingsNavigation(
  role: Role,
  label: (key: SettingsKey) => string,
  hasPlans: boolean,
): NavItem[] {
  if (role !== "admin") return [];
  const entries = SETTINGS.filter(({ ofSite = false }) => hasPlans || ofSite);
  return entries.map(({ key, href }) => ({
    href,
    label: label(key),
    ...(key === "plans" && { except: NEW_PLAN }),
    ...(key === "planFiles" && { also: NEW_PLAN }),
  }));
}
