import "server-only";

import type { MessageName } from "@/lib/i18n/message-key";
import { authorise, DomainError, requireFound } from "@/lib/errors/domain-error";
import { writeTransaction } from "@/lib/db/client";
import { nextInstant } from "@/lib/db/next-instant";
import { targetInForce } from "@/lib/figures/entry/target-in-force";
import { chinaYear } from "@/lib/i18n/china-time";
import type { Actor } from "@/lib/access/types";
import { canManageTargets } from "@/lib/plans/policy";

import { checkTarget } from "./check-target";
import { loadTargetFacts } from "./load-target-facts";
import type { TargetInput } from "./target-schema";
import { writeTargetVersions } from "./write-target-versions";

/**
 * Writes the next version of a target, or the first of an allocation (分解目标) to a hub, a carrier or a field. The
 * versions before stay as they are. A path of milestones belongs to its version: the form carries it over. Gives
 * the new version's number.
 * @throws DomainError `forbidden`; `not-found`; `invalid` with every error by field; `conflict` where somebody
 * changed the target meanwhile, or the province has none to change
 */
export async function addTargetVersion(actor: Actor, input: TargetInput): Promise<number> {
  authorise(canManageTargets(actor));
  return writeTransaction(async (tx) => {
    const facts = requireFound(await loadTargetFacts(tx, input.plan, null), "plan");
    const check = checkTarget(input, facts.catalogue, chinaYear(Date.now()));
    if (!check.ok) throw new DomainError("invalid", { key: "errors.invalid" }, check.fields);

    const { indicator, scope } = input;
    const after = targetInForce(facts, input);
    if ((after?.version ?? 0) !== input.seen) throw conflict("changedMeanwhile");
    const isProvince = facts.catalogue.scopes.some(
      ({ code, kind }) => code === scope && kind === "province",
    );
    if (after === null && isProvince) throw conflict("planOnly");

    const { reason, source, ...content } = check.target;
    const at = await nextInstant(tx, facts.planId);
    const signature = { actorId: actor.id, at, reason, source };
    await writeTargetVersions(tx, facts, [{ indicator, scope, after, ...content }], signature);
    return input.seen + 1;
  });
}

function conflict(name: MessageName<"targets.errors">): DomainError {
  return new DomainError("conflict", { key: `targets.errors.${name}` });
}
