import "server-only";

import { redirect } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import type { Actor } from "@/lib/access/types";

import { safeNextPath } from "./next-path";
import { getActor } from "./session";

/**
 * Lets members into a workspace page, as its first line. Whoever is not signed in goes to the sign-in page,
 * which comes back to `path` (without language prefix; anything but a path of this site becomes `/`), and
 * whoever holds a one-time password to the page that replaces it.
 */
export async function requireWorkspaceActor(locale: Locale, path = "/"): Promise<Actor> {
  const actor = await getActor();
  if (actor === null) {
    return redirect({ href: { pathname: "/sign-in", query: nextQuery(path) }, locale });
  }
  if (actor.mustChangePassword) return redirect({ href: "/account/password", locale });
  return actor;
}

function nextQuery(path: string): Record<string, string> {
  const next = safeNextPath(path);
  return next === "/" ? {} : { next };
}
