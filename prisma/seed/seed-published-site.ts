import "server-only";

import { env } from "@/lib/config/env";
import { preparingTransaction } from "@/lib/db/client";

import { ensureFirstLinkIn } from "./ensure-first-link";
import {
  ensureCorrectionReleaseIn,
  ensureFirstReleaseIn,
  isOnlyLoadedIn,
} from "./ensure-first-release";
import { loadFactsIn } from "./load-facts";
import type { SeedResult } from "./run-seed";
import { makesOwnPlans, seedEmptySiteIn } from "./seed-empty-site";

/**
 * Makes what is missing of the site that `npm run up` serves; a site that makes its own plans is left with them. One
 * transaction, so that a one-time password or token is either printed or never existed.
 */
export async function seedPublishedSite(): Promise<SeedResult> {
  return preparingTransaction(async (tx) => {
    const ownPlans = await makesOwnPlans(tx);
    const made = await seedEmptySiteIn(tx);
    if (ownPlans) return made;
    const onlyLoaded = await isOnlyLoadedIn(tx);
    await loadFactsIn(tx);
    await ensureFirstReleaseIn(tx);
    if (onlyLoaded) await ensureCorrectionReleaseIn(tx);
    const publicToken = await ensureFirstLinkIn(tx, env().PUBLIC_TOKEN ?? null);
    return { ...made, publicToken, ownPlans: false };
  });
}
