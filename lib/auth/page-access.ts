import "server-only";

import { redirect } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import type { Actor } from "@/lib/access/types";

import { safeNextPath } from "./next-path";
import { getActor } from "./session";

/**
 * Lets members into a workspace page, as its first line. Whoever is not signed in goes to the sign-in page,
 * which comes back to `path` (without language prefix; anything but a path of this site becomes `/`), and
 * whoever has to replace a one-time password, or to set up a second step, to the page for it.
 */
export async function requireWorkspaceActor(locale: Locale, path = "/"): Promise<Actor> {
  const actor = await getActor();
  if (actor === null) {
    return redirect({ href: { pathname: "/sign-in", query: nextQuery(path) }, locale });
  }
  const first = firstPage(actor);
  return first === null ? actor : redirect({ href: first, locale });
}

/** Finds the page that a member has to deal with before any other; null where none waits. */
export function firstPage(actor: Pick<Actor, "mustChangePassword" | "mustSetUpTotp">) {
  if (actor.mustChangePassword) return "/account/password";
  return actor.mustSetUpTotp ? "/account/second-step" : null;
}

function nextQuery(path: string): Record<string, string> {
  const next = safeNextPath(path);
  return next === "/" ? {} : { next };
}
