import { join } from "node:path";

import { seedDemo } from "./databases";
import { inMilliseconds, percentile, type Result } from "./measure";
import { startSite } from "./processes";

/** From starting the process to its first healthy answer. */
export async function measureStartUp(folder: string): Promise<readonly Result[]> {
  const database = await seedDemo(join(folder, "start-up.db"));
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const site = await startSite(database, 3291);
    times.push(site.startedIn);
    await site.stop();
  }
  return [{ what: "Start-up to the first answer", result: inMilliseconds(percentile(times, 0.5)) }];
}
