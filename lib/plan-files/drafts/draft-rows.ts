import "server-only";

import type { ReadTransaction } from "@/lib/db/client";

import { planDifferences, type PlanDifference } from "../changes/plan-differences";
import { planFaults } from "../changes/plan-faults";
import { rebasedTexts } from "../changes/rebased-texts";
import type { PlanFile } from "../plan-file";
import { planTexts } from "../plan-texts";
import { readPlanFile } from "../read-plan-file";
import type { Fault } from "../row-reader";
import type { PlanTexts } from "../sections";
import type { Site } from "../site-faults";
import { loadPlanFile } from "../store/load-plan-file";
import { loadSite } from "./load-site";
import { planTextsSchema } from "./text-schema";
import type { Purpose } from "./types";

export type DraftRow = Awaited<ReturnType<ReadTransaction["planDraft"]["findUniqueOrThrow"]>>;

/** A draft as it is read: what it says, what is wrong with it, and what of the plan in force it changes. */
export interface ReadDraft {
  readonly texts: PlanTexts;
  readonly file: PlanFile;
  /** The plan as it is in force; null for a new one. */
  readonly before: PlanFile | null;
  readonly faults: readonly Fault[];
  readonly differences: readonly PlanDifference[];
}

/** Gives the texts as a draft keeps them in the database. */
export function storedTexts(document: string): PlanTexts {
  return planTextsSchema.parse(JSON.parse(document));
}

/**
 * Reads a draft beside the site and the plan as they are now. What was decided about the plan since its changes were
 * begun is taken into them, so that nothing of it is changed back.
 */
export async function readDraft(
  tx: ReadTransaction,
  row: Pick<DraftRow, "document" | "base" | "purpose" | "code">,
): Promise<ReadDraft> {
  const own = storedTexts(row.document);
  const isNew = (row.purpose as Purpose) === "new";
  const before = isNew ? null : await loadPlanFile(tx, row.code);
  const texts =
    before === null || row.base === null
      ? own
      : rebasedTexts(storedTexts(row.base), planTexts(before), own);
  return { texts, ...checkTexts(texts, before, await loadSite(tx)) };
}

/** Finds what is wrong with the texts of a plan, new or in force as `before`, and what they change of it. */
export function checkTexts(
  texts: PlanTexts,
  before: PlanFile | null,
  site: Site,
): Omit<ReadDraft, "texts"> {
  const { file, faults } = readPlanFile(texts);
  return {
    file,
    before,
    faults: [...faults, ...planFaults(file, before, site)],
    differences: before === null ? [] : planDifferences(before, file),
  };
}
