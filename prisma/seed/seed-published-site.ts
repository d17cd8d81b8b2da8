import "server-only";

import { env } from "@/lib/config/env";
import { writeTransaction } from "@/lib/db/client";

import { ensureFirstLinkIn } from "./ensure-first-link";
import { ensureFirstAdministrator } from "./ensure-members";
import {
  ensureCorrectionReleaseIn,
  ensureFirstReleaseIn,
  isOnlyLoadedIn,
} from "./ensure-first-release";
import { loadFactsIn } from "./load-facts";
import type { SeedResult } from "./run-seed";

/**
 * Makes what is missing of the site that `npm run up` serves. One transaction, so that a one-time password or token is
 * either printed or never existed.
 */
export async function seedPublishedSite(): Promise<SeedResult> {
  const { ADMIN_EMAIL = "admin@hubei-ai.local", ADMIN_PASSWORD, PUBLIC_TOKEN } = env();
  return writeTransaction(async (tx) => {
    const { email, oneTimePassword } = await ensureFirstAdministrator(tx, {
      email: ADMIN_EMAIL,
      password: ADMIN_PASSWORD,
    });
    const onlyLoaded = await isOnlyLoadedIn(tx);
    await loadFactsIn(tx);
    await ensureFirstReleaseIn(tx);
    if (onlyLoaded) await ensureCorrectionReleaseIn(tx);
    const publicToken = await ensureFirstLinkIn(tx, PUBLIC_TOKEN ?? null);
    return { administrator: { email, oneTimePassword }, publicToken };
  });
}
