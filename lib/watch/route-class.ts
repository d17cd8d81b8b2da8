/** Kinds of requests that are measured apart, because they cost different things. */
export const ROUTE_CLASSES = [
  "public-page",
  "member-page",
  "action",
  "public-api",
  "member-api",
  "health",
  "static",
] as const;

export type RouteClass = (typeof ROUTE_CLASSES)[number];

/** Finds the class of a request by its method and path, without query. */
export function routeClass(method: string, path: string): RouteClass {
  if (path === "/api/ready" || path === "/api/v1/health") return "health";
  if (/^\/(_next|icons)\/|^\/[\w-]+\.(ico|webmanifest|txt|xml)$/.test(path)) return "static";
  if (/^\/api\/v1\/p\/|^\/open\/(data\/|catalog)/.test(path)) return "public-api";
  if (path.startsWith("/api/")) return "member-api";
  if (/^(\/en)?\/(p|open)(\/|$)/.test(path)) return "public-page";
  return method === "POST" ? "action" : "member-page";
}
