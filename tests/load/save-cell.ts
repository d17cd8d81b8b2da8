import { saveGrid } from "@/lib/figures/drafts/grid-mutations";
import { gridSchema } from "@/lib/figures/schema";
import type { Actor } from "@/lib/access/types";

import { timed } from "./measure";

export const SOURCE = {
  source: "new",
  sourceTitle: "统计公报",
  sourcePublisher: "统计局",
  sourceGrade: "A",
  sourceUrl: "https://example.test/communique",
  sourcePublishedOn: "",
};

interface Place {
  plan: string;
  scope: string;
  year: number;
}

/** Saves a first draft of the scale in a place, as the year grid does. Says how long that took and whether it was taken. */
export async function saveCell(
  analyst: Actor,
  { plan, scope, year }: Place,
  value: number,
): Promise<{ milliseconds: number; saved: boolean }> {
  const cell = {
    scope,
    year,
    indicator: "scale",
    calibre: "industry-scale",
    value: `${value}`,
    nature: "actual",
    reason: "",
    explanation: "",
    revision: "",
    lockVersion: null,
    basedOn: "",
    source: SOURCE,
  };
  const input = gridSchema.parse({ intent: "save", plan, cells: JSON.stringify([cell]) });
  const { value: answer, milliseconds } = await timed(() =>
    saveGrid(analyst, input).catch((error: unknown) => error),
  );
  return { milliseconds, saved: !(answer instanceof Error) && isSaved(answer) };
}

function isSaved(answer: unknown): boolean {
  const { cells } = answer as Awaited<ReturnType<typeof saveGrid>>;
  return cells.every(({ status }) => status === "saved");
}
