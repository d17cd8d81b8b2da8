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

/** Fifty analysts save a draft of the same cell in the same moment, one cell after the other. */
export async function measureManyAnalysts(folder: string): Promise<readonly Result[]> {
  const url = `file:${join(folder, "analysts.db")}`;
  await applyMigrations(url);
  await switchDatabase(url);
  const plan = await createPlan();
  const analysts = await createAnalysts();
  const saves: Awaited<ReturnType<typeof saveCell>>[] = [];
  const cells = YEARS.flatMap((year) => SCOPES.map((scope) => ({ scope, year })));
  for (const place of cells) {
    const each = analysts.map((analyst, index) =>
      saveCell(analyst, { plan: plan.code, ...place }, 700 + index),
    );
    saves.push(...(await Promise.all(each)));
  }
  return [
    {
      what: `Saving a cell, ${ANALYSTS} analysts at once (${saves.length} saves)`,
      result: describeSaves(saves),
    },
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
