import "server-only";

import { TryLimit } from "./try-limit";

/** Signing in and giving the present password to change it are tries at the same secret: they count together. */
export const signInTries = new TryLimit("");
