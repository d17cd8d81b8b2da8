import { env } from "@/lib/config/env";
import { preparingTransaction } from "@/lib/db/client";

import { DEMO_ADMINISTRATOR_EMAIL, ensureDemoMembers } from "./ensure-demo-members";
import { ensureFirstLinkIn } from "./ensure-first-link";
import { loadDemoIn } from "./load-demo";
import { runSeed } from "./run-seed";

/** One transaction, so that a password or token made up here is either printed or never existed. */
await runSeed(async () => {
  const { DEMO_PASSWORD, PUBLIC_TOKEN } = env();
  return preparingTransaction(async (tx) => {
    const demoPassword = await ensureDemoMembers(tx, DEMO_PASSWORD ?? null);
    await loadDemoIn(tx);
    const publicToken = await ensureFirstLinkIn(tx, PUBLIC_TOKEN ?? null);
    const administrator = { email: DEMO_ADMINISTRATOR_EMAIL, oneTimePassword: null };
    return { administrator, publicToken, demoPassword };
  });
});
