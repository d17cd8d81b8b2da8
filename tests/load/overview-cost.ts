import { copyFile, stat } from "node:fs/promises";
import { join } from "node:path";

import { readSnapshot } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { getPlanView } from "@/lib/releases/queries";

import { growHistory, seedDemo, switchDatabase } from "./databases";
import { inMilliseconds, percentile, timeRuns, type Result } from "./measure";

const SIZES = [10_000, 1_000_000] as const;

/** What the overview costs a member (reading, judging, comparing with the last release) as the history grows. */
export async function measureOverviewCost(folder: string): Promise<readonly Result[]> {
  const file = join(folder, "history.db");
  await seedDemo(file);
  const results: Result[] = [];
  const medians: number[] = [];
  for (const size of SIZES) {
    const grown = join(folder, `history-${size}.db`);
    await copyFile(file, grown);
    growHistory(grown, size);
    await switchDatabase(`file:${grown}`);
    const { actor, plan } = await readSnapshot(async (tx) => ({
      actor: (await tx.member.findFirstOrThrow({
        where: { role: "official" },
      })) as unknown as Actor,
      plan: (await tx.plan.findFirstOrThrow({ orderBy: { position: "asc" } })).code,
    }));
    const times = await timeRuns(15, () => getPlanView(actor, plan));
    const median = percentile(times, 0.5);
    medians.push(median);
    const megabytes = Math.round((await stat(grown)).size / 1024 ** 2);
    results.push({
      what: `Overview over ${size.toLocaleString("en")} revisions (${megabytes} MB)`,
      result: `median ${inMilliseconds(median)}, slowest of 15 ${inMilliseconds(Math.max(...times))}`,
    });
  }
  const [small = Number.NaN, large = Number.NaN] = medians;
  const ratio = (large / small).toFixed(2);
  return [...results, { what: "A hundred times the history costs", result: `${ratio} × the time` }];
}
