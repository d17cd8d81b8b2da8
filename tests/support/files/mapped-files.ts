import { afterAll, beforeAll, expect, it } from "vitest";

import { mapUpload, previewUpload } from "@/lib/exchange/progress-form/upload/preview-queries";
import type { FileChoice } from "@/lib/exchange/progress-form/upload/mapping-form";
import type { ImportAnswer } from "@/lib/exchange/progress-form/types";
import type { Actor } from "@/lib/access/types";
import { createFactsWorld, inShort, factsPlace } from "@/tests/support/facts-world";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

type Place = ReturnType<typeof factsPlace>;

/** Uploads a file and, where its columns are asked about, confirms what is guessed (or what is chosen). */
export async function uploadMapped(
  actor: Actor,
  file: File,
  { place = factsPlace(), choice = null }: { place?: Place; choice?: FileChoice | null } = {},
): Promise<ImportAnswer> {
  const answer = await previewUpload(actor, place, file);
  if (answer.step !== "mapping") return answer;
  const { packed, fileName } = answer;
  return mapUpload(actor, place, { packed, fileName, choice, edits: false });
}

/** What came of a file in a line for each row, then what was read from captions and what was not read. */
export function toldOf(answer: ImportAnswer): readonly string[] {
  if (answer.step === "written") throw new Error("written");
  if (answer.step === "mapping") {
    const { groups, gaps } = answer.view;
    const all = groups.flatMap((group) => group.gaps.map(({ name, at }) => `${at}:${name}`));
    return [`asks ${[...gaps, ...all].join(" ")}`];
  }
  const { rows, readings, unread } = answer.preview;
  const names = [...readings, ...unread].map(({ key }) => key.replace("files.", ""));
  const at = (row: (typeof rows)[number]) => ({ ...row, line: `${row.column}${row.line}` });
  return [...rows.map((row) => inShort(at(row))), ...names];
}

/** A habit of another office, what must come of it when the guess is confirmed, and the scope of the page. */
export type Habit = readonly [
  what: string,
  make: () => File,
  told: readonly string[],
  scope?: string | null,
];

/** Registers a test for each file, over a database of their own with the published figures. */
export function tryHabits(habits: readonly Habit[]): void {
  let database: TestDatabase;
  let analyst: Actor;
  beforeAll(async () => {
    database = await useTestDatabase();
    analyst = await createFactsWorld();
  });
  afterAll(() => database.cleanup());
  it.each(habits.map(([what, make, told, scope = null]) => ({ what, make, told, scope })))(
    "$what",
    async ({ make, told, scope }) => {
      const answer = await uploadMapped(analyst, make(), { place: factsPlace(scope) });
      expect(toldOf(answer)).toEqual(told);
    },
  );
}
