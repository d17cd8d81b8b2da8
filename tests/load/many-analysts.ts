import { join } from "node:path";

import { applyMigrations } from "@/lib/db/migrate";
import { saveGrid } from "@/lib/figures/grid-mutations";
import { gridSchema } from "@/lib/figures/schema";
import { createMember, createPlan } from "@/tests/support/factories";

import { switchDatabase } from "./databases";
import { inMilliseconds, percentile, timed, type Result } from "./measure";

const ANALYSTS = 50;
const SCOPES = ["province", "wuhan", "xiangyang"];
const YEARS = [2023, 2024, 2025];

const SOURCE = {
  ...{ source: "new", sourceTitle: "统计公报", sourcePublisher: "统计局", sourceGrade: "A" },
  ...{ sourceUrl: "https://example.test/communique", sourcePublishedOn: "" },
};

/** Fifty analysts save a draft of the same cell in the same moment, one cell after the other. */
export async function measureManyAnalysts(folder: string): Promise<readonly Result[]> {
  const url = `file:${join(folder, "analysts.db")}`;
  await applyMigrations(url);
  await switchDatabase(url);
  const plan = await createPlan();
  const analysts = await Promise.all(
    Array.from({ length: ANALYSTS }, () => createMember("analyst")),
  );
  const times: number[] = [];
  let errors = 0;
  const cells = YEARS.flatMap((year) => SCOPES.map((scope) => ({ scope, year })));
  for (const place of cells) {
    await Promise.all(
      analysts.map(async (analyst, index) => {
        const cell = {
          ...{ ...place, indicator: "scale", calibre: "industry-scale", value: `${700 + index}` },
          ...{
            reason: "",
            explanation: "",
            revision: "",
            lockVersion: null,
            basedOn: "",
            source: SOURCE,
          },
        };
        const input = gridSchema.parse({
          ...{ intent: "save", plan: plan.code },
          cells: JSON.stringify([cell]),
        });
        const { value, milliseconds } = await timed(() =>
          saveGrid(analyst, input).catch((error: unknown) => error),
        );
        times.push(milliseconds);
        if (value instanceof Error || !isSaved(value)) errors += 1;
      }),
    );
  }
  return [
    {
      what: `Saving a cell, ${ANALYSTS} analysts at once (${times.length} saves)`,
      result: `p50 ${inMilliseconds(percentile(times, 0.5))}, p99 ${inMilliseconds(percentile(times, 0.99))}, ${errors} errors`,
    },
  ];
}

function isSaved(answer: unknown): boolean {
  const { cells } = answer as Awaited<ReturnType<typeof saveGrid>>;
  return cells.every(({ status }) => status === "saved");
}
