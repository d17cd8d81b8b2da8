import "server-only";

import type { AskedRecord } from "@/components/plan/desk/desk-view";
import type { Actor } from "@/lib/access/types";
import { getPlanAssessment } from "@/lib/assessment/load/queries";
import { notesAskedFor, unjudgedStatements } from "@/lib/assessment/people/asked";
import type { DeskName } from "@/lib/records/desk/desks";
import type { FormTexts } from "@/lib/records/desk/form-payload";

/** Lists what a desk still waits for: targets without a note, statements that nobody judged. */
export async function askedRecords(
  actor: Actor,
  plan: string,
  desk: DeskName,
): Promise<readonly AskedRecord[]> {
  if (desk !== "notes" && desk !== "judgements") return [];
  const assessment = await getPlanAssessment(actor, plan);
  const asked = desk === "notes" ? notesAskedFor(assessment) : unjudgedStatements(assessment);
  return asked.map(({ code, name }) => {
    const query = new URLSearchParams({ new: "1", indicator: code });
    if (desk === "notes") query.set("period", String(assessment.year));
    return { key: code, name, to: `/plan/${desk}?${query.toString()}` };
  });
}

/** What an address gives a new record to begin with, by the names of the form's fields. */
const GIVEN = { indicator: "indicators", scope: "scopes", action: "action", period: "period" };

export function givenTexts(
  query: Readonly<Record<string, string | string[] | undefined>>,
): FormTexts {
  return Object.fromEntries(
    Object.entries(GIVEN).flatMap(([name, field]) => {
      const value = query[name];
      return typeof value === "string" ? [[field, value]] : [];
    }),
  );
}
