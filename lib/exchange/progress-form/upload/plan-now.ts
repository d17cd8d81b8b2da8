import "server-only";

import { readSnapshot } from "@/lib/db/client";
import { chinaYear } from "@/lib/i18n/china-time";
import { loadCatalogue } from "@/lib/figures/load-catalogue";
import { loadKnownValues } from "@/lib/figures/load-known-values";
import type { KnownValue } from "@/lib/figures/types";
import type { Actor } from "@/lib/access/types";
import { getProgressForm } from "@/lib/exchange/progress-form/queries";
import type { FormSelection, ImportFile } from "@/lib/exchange/progress-form/types";

import { planImport, type ImportPlan } from "./plan-import";

/** Works out what rows would change now; `remarks` is for whoever looks at them. */
export async function planNow(
  actor: Actor,
  place: FormSelection,
  read: ImportFile,
  remarks: "with remarks" | "without remarks" = "with remarks",
): Promise<{ plan: ImportPlan; now: Date }> {
  const form = await getProgressForm(actor, place);
  const now = new Date();
  const known = remarks === "without remarks" ? null : await knownValues(place.plan);
  const context = { actorId: actor.id, currentYear: chinaYear(now.getTime()), known };
  return { plan: planImport(read, form, context), now };
}

function knownValues(plan: string): Promise<readonly KnownValue[]> {
  return readSnapshot(async (tx) => {
    const facts = await loadCatalogue(tx, plan);
    const indicators = facts.indicators.map(({ code }) => code);
    return loadKnownValues(tx, facts.planId, indicators);
  });
}
