import "server-only";

import type { Actor } from "@/lib/access/types";
import type { ReadTransaction } from "@/lib/db/client";
import { requireFound } from "@/lib/errors/domain-error";
import { withRegionNames } from "@/lib/plans/region-names";
import { localText } from "@/lib/plans/stored-values";
import { toIndicator, toScope, toSource } from "@/lib/plans/plan-rows";
import { canDecideVersion, canEditVersion, type VersionState } from "@/lib/records/policy";
import { readPayload } from "@/lib/records/schemas";

import type { OpenEntry, RegisterCatalogue } from "./types";

/** Reads what entries of a plan can name. @throws DomainError `not-found` */
export async function loadCatalogue(
  tx: ReadTransaction,
  planCode: string,
): Promise<RegisterCatalogue & { planId: string }> {
  const plan = requireFound(
    await tx.plan.findUnique({
      where: { code: planCode },
      include: {
        scopes: { orderBy: { position: "asc" } },
        indicators: { where: { register: true }, orderBy: { position: "asc" } },
      },
    }),
    "plan",
  );
  const sources = await tx.source.findMany({ orderBy: [{ createdAt: "asc" }, { key: "asc" }] });
  const codes = new Map(plan.scopes.map(({ id, code }) => [id, code]));
  return {
    planId: plan.id,
    plan: { code: plan.code, name: { zh: plan.nameZh, en: plan.nameEn } },
    scopes: withRegionNames(
      plan.scopes.map((row) => toScope(row, codes.get(row.parentId ?? "") ?? null)),
      { region: localText(plan.regionZh, plan.regionEn) },
    ),
    indicators: plan.indicators.map(toIndicator),
    sources: sources.map(toSource),
  };
}

/**
 * Reads the versions of entries that are open: submitted ones, and the actor's own drafts. Somebody else's draft is
 * nobody's business.
 */
export async function loadOpenEntries(
  tx: ReadTransaction,
  actor: Actor,
  planId: string,
  code?: string,
): Promise<readonly OpenEntry[]> {
  const rows = await tx.recordVersion.findMany({
    where: {
      OR: [{ state: "submitted" }, { state: "draft", authorId: actor.id }],
      record: { planId, kind: "entry", ...(code === undefined ? {} : { code }) },
    },
    orderBy: [{ submittedAt: "asc" }, { createdAt: "asc" }],
    include: {
      author: { select: { name: true } },
      record: {
        select: {
          code: true,
          versions: { where: { state: "approved" }, orderBy: { number: "desc" }, take: 1 },
        },
      },
    },
  });
  return rows.map((row) => {
    const owned = { state: row.state as VersionState, authorId: row.authorId };
    const [before] = row.record.versions;
    return {
      version: row.id,
      lockVersion: row.lockVersion,
      code: row.record.code,
      number: row.number,
      state: owned.state,
      author: row.author.name,
      isOwn: row.authorId === actor.id,
      mayEdit: canEditVersion(actor, owned),
      mayDecide: canDecideVersion(actor, owned),
      isWithdrawn: row.withdrawn,
      reason: row.reason,
      submittedAt: row.submittedAt?.toISOString() ?? null,
      payload: readPayload("entry", row.payload),
      before:
        before === undefined || before.withdrawn ? null : readPayload("entry", before.payload),
    };
  });
}
