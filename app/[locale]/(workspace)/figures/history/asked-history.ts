import "server-only";

import type { Actor } from "@/lib/access/types";
import { findFigureHistory, getHistoryOptions } from "@/lib/figures/review/history-queries";
import { readPlace, type EntryPlace } from "@/lib/figures/read-place";
import { figureKeySchema } from "@/lib/figures/schema";
import type { FormOptions, HistoryPage } from "@/lib/figures/types";
import { chinaYear } from "@/lib/i18n/china-time";

interface AskedHistory {
  options: FormOptions;
  currentYear: number;
  /** Null only for a plan that has nothing to enter. */
  history: HistoryPage | null;
  /** Parameters of the address that named something unknown. */
  replaced: EntryPlace["replaced"];
}

/** Reads the history that an address names; where it names none, or none that is known, that of the usual figure. */
export async function readAskedHistory(
  actor: Actor,
  plan: string,
  query: Readonly<Record<string, string | string[] | undefined>>,
): Promise<AskedHistory> {
  const options = await getHistoryOptions(actor, plan);
  const currentYear = chinaYear(Date.now());
  const key = figureKeySchema.safeParse({ ...query, plan });
  const asked = key.success ? await findFigureHistory(actor, key.data) : null;
  if (asked !== null) return { options, currentYear, history: asked, replaced: [] };
  const place = readPlace(
    query,
    options,
    Math.min(currentYear - 1, options.catalogue.plan.endYear),
  );
  const history = place && (await findFigureHistory(actor, place.key));
  return { options, currentYear, history, replaced: place?.replaced ?? [] };
}
