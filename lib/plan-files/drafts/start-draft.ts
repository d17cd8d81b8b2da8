import "server-only";

import type { Actor } from "@/lib/access/types";
import { writeTransaction, type WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { authorise, DomainError, requireFound } from "@/lib/errors/domain-error";
import { canManageTargets } from "@/lib/plans/policy";
import { isRetired } from "@/lib/plans/retired";

import { planTexts } from "../plan-texts";
import type { PlanTexts } from "../sections";
import { loadPlanFile } from "../store/load-plan-file";
import { recordDraft } from "./record-draft";
import { emptyPlan, successorTexts } from "./new-texts";
import type { StartDraft } from "./start-schema";
import type { Purpose } from "./types";

/**
 * Begins a draft: of a plan that holds nothing yet, of the one that continues another, of changes to a plan in force, or
 * the proposal to retire it or take it up again. Where such a draft of the plan is there already, it is given instead.
 * Gives its id.
 * @throws DomainError `forbidden`; `not-found`; `conflict` where another draft of this plan is open, or the plan stands so
 * already
 */
export async function startPlanDraft(actor: Actor, input: StartDraft): Promise<string> {
  authorise(canManageTargets(actor));
  return writeTransaction(async (tx) => {
    if (input.from === "nothing") {
      const code = await freeCode(tx, "plan", input.startYear, input.endYear);
      const isDemonstration = (await tx.plan.count({ where: { illustrative: true } })) > 0;
      const texts = emptyPlan(input, code, isDemonstration);
      return create(tx, actor, { code, purpose: "new", texts });
    }
    const file = requireFound(await loadPlanFile(tx, input.plan), "plan");
    if (input.from === "predecessor") {
      const { startYear, endYear } = file.plan;
      const first = endYear + 1;
      const code = await freeCode(tx, "plan", String(first), String(first + endYear - startYear));
      return create(tx, actor, { code, purpose: "new", texts: successorTexts(file, code) });
    }
    const purpose = input.from === "plan" ? "change" : input.from;
    const { id: planId } = await tx.plan.findUniqueOrThrow({ where: { code: input.plan } });
    const open = await tx.planDraft.findUnique({ where: { code: input.plan } });
    if (open !== null && (open.purpose !== purpose || purpose !== "change")) {
      throw new DomainError("conflict", { key: "planFiles.errors.openDraft" });
    }
    if (open !== null) return open.id;
    const retired = await isRetired(tx, planId);
    if (purpose === "resume" && !retired) throw standsSo("notRetired");
    if (purpose !== "resume" && retired) throw standsSo("retired");
    const grounds =
      input.from === "plan"
        ? {}
        : { reason: input.reason, basis: input.basis, basisOn: input.basisOn };
    const texts = planTexts(file);
    return create(tx, actor, { code: input.plan, planId, purpose, texts, base: texts, ...grounds });
  });
}

interface NewDraft {
  code: string;
  planId?: string;
  purpose: Purpose;
  texts: PlanTexts;
  base?: PlanTexts;
}

async function create(
  tx: WriteTransaction,
  actor: Actor,
  { texts, base, ...columns }: NewDraft,
): Promise<string> {
  const id = newId();
  const at = new Date();
  await tx.planDraft.create({
    data: {
      id,
      ...columns,
      document: JSON.stringify(texts),
      base: base === undefined ? null : JSON.stringify(base),
      authorId: actor.id,
      changedAt: at,
    },
  });
  const { code, purpose } = columns;
  await recordDraft(tx, "plan.drafted", id, actor, at, { code, purpose });
  return id;
}

/** Makes a code that no plan and no draft has; whoever wants another one writes it into the draft. */
async function freeCode(
  tx: WriteTransaction,
  ...parts: readonly [string, string, string]
): Promise<string> {
  const base = parts
    .map((part) => part.replaceAll(/[^0-9a-z]/g, "").slice(0, 20))
    .filter((part) => part !== "")
    .join("-");
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? base : `${base}-${number}`;
    const where = { code };
    if ((await tx.plan.count({ where })) + (await tx.planDraft.count({ where })) === 0) return code;
  }
}

function standsSo(name: "retired" | "notRetired"): DomainError {
  return new DomainError("conflict", { key: `planFiles.errors.${name}` });
}
