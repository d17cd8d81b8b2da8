import type commonWords from "@/lib/i18n/messages/zh/common.json";
import type wayfindingWords from "@/lib/i18n/messages/zh/wayfinding.json";

/** What a step is called: a word of the navigation, or one of its own. */
type TrailWord =
  | `common.nav.${keyof typeof commonWords.nav}`
  | `wayfinding.trail.${keyof typeof wayfindingWords.trail}`;

export interface TrailStep {
  word: TrailWord;
  /** None: a name that has no page of its own. */
  href?: string;
}

const FIGURES: TrailStep = { word: "common.nav.figures", href: "/figures" };
const RELEASES: TrailStep = { word: "common.nav.releases", href: "/releases" };
const SETTINGS: TrailStep = { word: "common.nav.settings" };
const MEMBERS: TrailStep = { word: "common.nav.members", href: "/settings/members" };
const LINKS: TrailStep = { word: "common.nav.links", href: "/settings/links" };

/** The pages of the workspace beside the dashboard, each with the steps that lead to it. */
const TRAILS: readonly (readonly [RegExp, ...TrailStep[]])[] = [
  [/^\/figures$/, FIGURES],
  [/^\/figures\/import$/, FIGURES, { word: "wayfinding.trail.import" }],
  [/^\/figures\/history$/, FIGURES, { word: "wayfinding.trail.history" }],
  [/^\/figures\/completeness$/, FIGURES, { word: "common.nav.completeness" }],
  [/^\/figures\/review$/, FIGURES, { word: "common.nav.review" }],
  [/^\/releases$/, RELEASES],
  [/^\/notices$/, { word: "common.nav.notices" }],
  [/^\/account$/, { word: "common.nav.account" }],
  [/^\/settings\/plans$/, SETTINGS, { word: "common.nav.plans" }],
  [/^\/settings\/members$/, SETTINGS, MEMBERS],
  [/^\/settings\/members\/[^/]+$/, SETTINGS, MEMBERS, { word: "wayfinding.trail.manage" }],
  [/^\/settings\/links$/, SETTINGS, LINKS],
  [/^\/settings\/links\/[^/]+$/, SETTINGS, LINKS, { word: "wayfinding.trail.manage" }],
  [/^\/settings\/audit$/, SETTINGS, { word: "common.nav.audit" }],
];

/**
 * The steps from the overview (left out) to a page, this page last; `path` is without language. Null for pages
 * that say by themselves where they stand, as those of the dashboard do with the names of what they show.
 */
export function workspaceTrail(path: string): readonly TrailStep[] | null {
  const found = TRAILS.find(([pattern]) => pattern.test(path));
  if (found === undefined) return null;
  const [, ...steps] = found;
  return steps;
}
