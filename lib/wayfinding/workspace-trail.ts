import type commonWords from "@/lib/i18n/messages/zh/common.json";
import type wayfindingWords from "@/lib/i18n/messages/zh/wayfinding.json";

/** Key of a step's name: a word of the navigation, or one that only the trail has. */
type TrailWord =
  | `common.nav.${keyof typeof commonWords.nav}`
  | `wayfinding.trail.${keyof typeof wayfindingWords.trail}`;

export interface TrailStep {
  word: TrailWord;
  /** Absent for a step that only names a group, such as 设置: it is shown as text, not as a link. */
  href?: string;
}

const FIGURES: TrailStep = { word: "common.nav.figures", href: "/figures" };
const RELEASES: TrailStep = { word: "common.nav.releases", href: "/releases" };
const SETTINGS: TrailStep = { word: "common.nav.settings" };
const MEMBERS: TrailStep = { word: "common.nav.members", href: "/settings/members" };
const ACCOUNT: TrailStep = { word: "common.nav.account", href: "/account" };
const PLANS: TrailStep = { word: "common.nav.plans", href: "/settings/plans" };
const PLAN_FILES: TrailStep = { word: "common.nav.planFiles", href: "/settings/plan-files" };
const PLAN: TrailStep = { word: "common.nav.plan", href: "/plan" };
const REGISTER: TrailStep = { word: "common.nav.register", href: "/register" };
const LINKS: TrailStep = { word: "common.nav.links", href: "/settings/links" };

/** Patterns of the workspace's pages beside the dashboard, each with the steps that lead to the page. */
const TRAILS: readonly (readonly [RegExp, ...TrailStep[]])[] = [
  [/^\/figures$/, FIGURES],
  [/^\/figures\/import$/, FIGURES, { word: "wayfinding.trail.import" }],
  [/^\/figures\/history$/, FIGURES, { word: "wayfinding.trail.history" }],
  [/^\/figures\/completeness$/, FIGURES, { word: "common.nav.completeness" }],
  [/^\/figures\/review$/, FIGURES, { word: "common.nav.review" }],
  [/^\/plan\/notes$/, PLAN, { word: "wayfinding.trail.notes" }],
  [/^\/plan\/milestones$/, PLAN, { word: "wayfinding.trail.milestones" }],
  [/^\/plan\/actions$/, PLAN, { word: "wayfinding.trail.actions" }],
  [/^\/plan\/judgements$/, PLAN, { word: "wayfinding.trail.judgements" }],
  [/^\/plan\/units$/, PLAN, { word: "wayfinding.trail.units" }],
  [/^\/plan\/responsibility$/, PLAN, { word: "wayfinding.trail.responsibility" }],
  [/^\/plan\/assignments$/, PLAN, { word: "wayfinding.trail.assignments" }],
  [/^\/sources$/, { word: "wayfinding.trail.sources" }],
  [/^\/register\/add$/, REGISTER, { word: "wayfinding.trail.registerAdd" }],
  [/^\/register\/new$/, REGISTER, { word: "wayfinding.trail.registerNew" }],
  [/^\/register\/review$/, REGISTER, { word: "wayfinding.trail.registerReview" }],
  [/^\/releases$/, RELEASES],
  [/^\/notices$/, { word: "common.nav.notices" }],
  [/^\/account$/, ACCOUNT],
  [/^\/account\/sessions$/, ACCOUNT, { word: "wayfinding.trail.sessions" }],
  [/^\/account\/messages$/, ACCOUNT, { word: "common.nav.messages" }],
  [/^\/settings\/plans$/, SETTINGS, PLANS],
  [/^\/settings\/plans\/allocations$/, SETTINGS, PLANS, { word: "wayfinding.trail.allocations" }],
  [/^\/settings\/plans\/new$/, SETTINGS, PLAN_FILES, { word: "wayfinding.trail.newPlan" }],
  [/^\/settings\/plan-files$/, SETTINGS, PLAN_FILES],
  [/^\/settings\/plan-files\/.+$/, SETTINGS, PLAN_FILES, { word: "wayfinding.trail.manage" }],
  [/^\/settings\/rules$/, SETTINGS, { word: "common.nav.rules" }],
  [/^\/settings\/members$/, SETTINGS, MEMBERS],
  [/^\/settings\/members\/[^/]+$/, SETTINGS, MEMBERS, { word: "wayfinding.trail.manage" }],
  [/^\/settings\/links$/, SETTINGS, LINKS],
  [/^\/settings\/links\/[^/]+$/, SETTINGS, LINKS, { word: "wayfinding.trail.manage" }],
  [/^\/settings\/messages$/, SETTINGS, { word: "common.nav.messages" }],
  [/^\/settings\/audit$/, SETTINGS, { word: "common.nav.audit" }],
];

/**
 * Lists the steps from the overview (left out) to a page, this page last; `path` is without language. Null for
 * pages that say by themselves where they stand, as those of the dashboard do with the names of what they show.
 */
export function workspaceTrail(path: string): readonly TrailStep[] | null {
  const found = TRAILS.find(([pattern]) => pattern.test(path));
  if (found === undefined) return null;
  const [, ...steps] = found;
  return steps;
}
