/** Every page by who may see it; `{p}` stands for the public link's address. */
export const SIGNED_OUT_PAGES = ["/sign-in", "/no-such-page"] as const;

export const PUBLIC_PAGES = [
  "{p}",
  "{p}?year=2024",
  "{p}/indicators",
  "{p}/indicators/scale",
  "{p}/indicators/little-giants?year=2024",
  "{p}/indicators/national-standing",
  "{p}/indicators/ai-firms",
  "{p}/pillars",
  "{p}/pillars/wuhan",
  "{p}/pillars/cyber-valley?year=2024",
  "{p}/pillars/foundation",
] as const;

export const MEMBER_PAGES = [
  "/",
  "/?year=2024",
  "/?asOf=2026-01-31",
  "/indicators",
  "/indicators/scale",
  "/indicators/landmark-results?year=2024",
  "/indicators/industry-system",
  "/pillars",
  "/pillars/xiangyang",
  "/pillars/optics-valley",
  "/pillars/services?year=2023",
  "/figures",
  "/figures?scope=wuhan&indicator=scale&year=2025",
  "/figures/review",
  "/figures/completeness",
  "/notices",
  "/releases",
  "/releases/compare?from=1&to=2",
  "/settings/members",
  "/settings/links",
  "/settings/plans?indicator=scale&scope=wuhan",
  "/account",
  "/account/password",
] as const;
