import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import { readSnapshot } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { loadFormOptions } from "@/lib/figures/load-form-options";
import { canEnterFigures } from "@/lib/figures/policy";
import type { FormOptions } from "@/lib/figures/types";

/**
 * Reads what the entry page lets a person choose from.
 * @throws DomainError `forbidden`, `not-found` for an unknown plan
 */
export async function getFormOptions(actor: Actor, planCode: string): Promise<FormOptions> {
  authorise(canEnterFigures(actor));
  return readSnapshot((tx) => loadFormOptions(tx, planCode));
}
