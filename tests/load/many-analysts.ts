import { join } from "node:path";

import { applyMigrations } from "@/lib/db/migrate";
import type { Actor } from "@/lib/access/types";
import { createMember, createPlan } from "@/tests/support/factories";

import { switchDatabase } from "./databases";
import { inMilliseconds, percentile, type Result } from "./measure";
import { saveCell } from "./save-cell";

export const ANALYSTS = 50;
const SCOPES = ["province", "wuhan", "xiangyang"];
const YEARS = [2023, 2024, 2025];

/**
 * Fifty analysts save a draft of the same cell in the same moment, one cell after the other. The first cell of a
 * process is told apart: nothing is compiled yet, and a site is started once.
 */
export async function measureManyAnalysts(folder: string): Promise<readonly Result[]> {
  const url = `file:${join(folder, "analysts.db")}`;
  await applyMigrations(url);
  await switchDatabase(url);
  const plan = await createPlan();
  const analysts = await createAnalysts();
  const saveAtOnce = (scope: string, year: number) =>
    Promise.all(
      analysts.map((analyst, index) =>
        saveCell(analyst, { plan: plan.code, scope, year }, 700 + index),
      ),
    );
  const first = await saveAtOnce("province", 2022);
  const saves: Awaited<ReturnType<typeof saveCell>>[] = [];
  for (const year of YEARS) {
    for (const scope of SCOPES) saves.push(...(await saveAtOnce(scope, year)));
  }
  const what = `Saving a cell, ${ANALYSTS} analysts at once`;
  return [
    { what: `${what} (first ${first.length} saves)`, result: describeSaves(first) },
    { what: `${what} (${saves.length} more saves)`, result: describeSaves(saves) },
  ];
}

export function createAnalysts(): Promise<Actor[]> {
  return Promise.all(Array.from({ length: ANALYSTS }, () => createMember("analyst")));
}

export function describeSaves(saves: readonly Awaited<ReturnType<typeof saveCell>>[]): string {
  const times = saves.map(({ milliseconds }) => milliseconds);
  const parts = [0.5, 0.99].map(
    (share) => `p${share * 100} ${inMilliseconds(percentile(times, share))}`,
  );
  const errors = saves.filter(({ saved }) => !saved).length;
  return [...parts, `slowest ${inMilliseconds(Math.max(...times))}`, `${errors} errors`].join(", ");
}
