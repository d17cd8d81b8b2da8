import "server-only";

import type { MessageName } from "@/lib/i18n/message-key";
import { authorise, DomainError, requireFound } from "@/lib/errors/domain-error";
import { recordAudit } from "@/lib/audit/record-audit";
import { sealOf } from "@/lib/audit/seal";
import { writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { nextInstant } from "@/lib/db/next-instant";
import { storeSource } from "@/lib/figures/drafts/store-source";
import { chinaYear } from "@/lib/i18n/china-time";
import type { Actor } from "@/lib/access/types";
import { loadPlanFacts } from "@/lib/plans/load-plan-facts";
import { canManageTargets } from "@/lib/plans/policy";
import { readTargetContents } from "@/lib/plans/sealed-decisions";

import { checkTarget } from "./check-target";
import type { TargetInput } from "./target-schema";

/**
 * Writes the next version of a target, or the first of an allocation (分解目标) to a hub, a carrier or a field. The
 * versions before stay as they are. A path of milestones belongs to its version: the form carries it over. Gives
 * the new version's number.
 * @throws DomainError `forbidden`; `not-found`; `invalid` with every error by field; `conflict` where somebody
 * changed the target meanwhile, or the province has none to change
 */
export async function addTargetVersion(actor: Actor, input: TargetInput): Promise<number> {
  authorise(canManageTargets(actor));
  const now = new Date();
  return writeTransaction(async (tx) => {
    const found = await loadPlanFacts(tx, input.plan, now.toISOString());
    const facts = requireFound(found, "plan");
    const check = checkTarget(input, facts, chinaYear(now.getTime()));
    if (!check.ok) throw new DomainError("invalid", { key: "errors.invalid" }, check.fields);

    const { planId } = facts;
    const ofPlan = (code: string) => ({ where: { planId_code: { planId, code } } });
    const indicator = await tx.indicator.findUniqueOrThrow(ofPlan(input.indicator));
    const scope = await tx.scope.findUniqueOrThrow(ofPlan(input.scope));
    const latest = await tx.target.findFirst({
      where: { indicatorId: indicator.id, scopeId: scope.id },
      orderBy: { version: "desc" },
      select: { version: true, origin: true, wordingZh: true, readingZh: true, readingEn: true },
    });
    if ((latest?.version ?? 0) !== input.seen) throw conflict("changedMeanwhile");
    if (latest === null && scope.kind === "province") throw conflict("planOnly");

    const { target } = check;
    const at = await nextInstant(tx, planId);
    const by = { actorId: actor.id, at };
    const calibre =
      target.calibre === null
        ? null
        : await tx.calibre.findUniqueOrThrow({ where: { code: target.calibre } });
    const id = newId();
    const version = input.seen + 1;
    const { comparison, min, max, year, wording, reason } = target;
    await tx.target.create({
      data: {
        id,
        indicatorId: indicator.id,
        scopeId: scope.id,
        version,
        year,
        comparison,
        min,
        max,
        calibreId: calibre?.id ?? null,
        wordingZh: wording.zh,
        wordingEn: wording.en,
        reason,
        // Kept from the version before: a target that the plan never set stays an allocation, one that it set
        // stays the plan's.
        origin: latest?.origin ?? "allocation",
        // A reading belongs to words: it goes with them, and not on to others.
        ...(latest?.wordingZh === wording.zh && {
          readingZh: latest.readingZh,
          readingEn: latest.readingEn,
        }),
        createdById: actor.id,
        approvedAt: at,
        sourceId: await storeSource(tx, target.source, by),
      },
    });
    await tx.targetMilestone.createMany({
      data: target.milestones.map((milestone) => ({ targetId: id, ...milestone })),
    });
    await recordAudit(tx, {
      ...by,
      action: "target.created",
      subjectType: "target",
      subjectId: id,
      detail: {
        plan: input.plan,
        indicator: input.indicator,
        scope: input.scope,
        version,
        ...(await sealOf(readTargetContents(tx, [id]))),
      },
    });
    return version;
  });
}

function conflict(name: MessageName<"targets.errors">): DomainError {
  return new DomainError("conflict", { key: `targets.errors.${name}` });
}
