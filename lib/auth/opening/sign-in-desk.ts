import "server-only";

import { Desk } from "@/lib/access/desk";
import { showQueue } from "@/lib/config/measures";
import { processWide } from "@/lib/config/process-wide";

/**
 * Few sign-ins read and write at the same time, because each has some twenty statements: a hundred that come at once
 * would hold every page up. Whoever waits for a turn holds no place here.
 */
export const signInDesk = processWide("sign-in desk", () => new Desk({ atOnce: 1, waiting: 100 }));
showQueue("sign-ins", () => signInDesk.lengths);
