import "server-only";

import { isAPIError } from "better-auth/api";

import { auth } from "./auth";

/**
 * The id of the session whose signed cookie `request` carries, or null. Prolongs the session by 12 hours
 * when it was last prolonged more than 15 minutes ago. A failing database is an error, not "signed out".
 */
export async function sessionIdOf(request: Headers): Promise<string | null> {
  const cookie = request.get("cookie");
  if (cookie === null) return null;
  try {
    const found = await auth().api.getSession({ headers: new Headers({ cookie }) });
    return found?.session.id ?? null;
  } catch (error) {
    // The session was ended between being read and being prolonged.
    if (isAPIError(error) && error.statusCode === 401) return null;
    throw error;
  }
}
