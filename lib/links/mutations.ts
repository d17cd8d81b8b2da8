import "server-only";

import { authorise, DomainError, requireFound } from "@/lib/actions/domain-error";
import { recordAudit } from "@/lib/audit/record-audit";
import { writeTransaction, type WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import type { Actor } from "@/lib/members/types";

import { canManageLinks } from "./policy";
import type { LinkInput } from "./schema";
import { hashToken, newToken } from "./token";

export interface CreatedLink {
  readonly linkId: string;
  /** Given here once; only its hash is kept. */
  readonly token: string;
}

/**
 * Makes a public link to a plan. @throws DomainError `forbidden`; `not-found`; `invalid` for an expiry that
 * has passed or a release that the plan does not have
 */
export async function createLink(
  actor: Actor,
  planCode: string,
  input: LinkInput,
): Promise<CreatedLink> {
  authorise(canManageLinks(actor));
  const token = newToken();
  return writeTransaction(async (tx) => {
    const now = new Date();
    const plan = await tx.plan.findUnique({ where: { code: planCode }, select: { id: true } });
    const planId = requireFound(plan, "plan").id;
    const { label, expiresAt, release } = input;
    if (expiresAt !== null && expiresAt <= now) {
      throw invalid("expiresOn", "links.errors.expiresOnPast");
    }
    const id = newId();
    await tx.publicLink.create({
      data: {
        id,
        planId,
        label,
        tokenHash: hashToken(token),
        releaseId: await releaseIdOf(tx, planId, release),
        expiresAt,
        createdById: actor.id,
        createdAt: now,
      },
    });
    await recordAudit(tx, {
      at: now,
      actorId: actor.id,
      action: "link.created",
      subjectType: "public-link",
      subjectId: id,
      detail: { plan: planCode, label, release, expiresAt: expiresAt?.toISOString() ?? null },
    });
    return { linkId: id, token };
  });
}

/** Ends a link for good; a link already revoked stays as it is. @throws DomainError `forbidden`, `not-found` */
export async function revokeLink(actor: Actor, linkId: string): Promise<void> {
  authorise(canManageLinks(actor));
  await writeTransaction(async (tx) => {
    const now = new Date();
    const found = await tx.publicLink.findUnique({
      where: { id: linkId },
      select: { revokedAt: true },
    });
    if (requireFound(found, "publicLink").revokedAt !== null) return;
    await tx.publicLink.update({ where: { id: linkId }, data: { revokedAt: now } });
    await recordAudit(tx, {
      at: now,
      actorId: actor.id,
      action: "link.revoked",
      subjectType: "public-link",
      subjectId: linkId,
    });
  });
}

async function releaseIdOf(
  tx: WriteTransaction,
  planId: string,
  number: number | null,
): Promise<string | null> {
  if (number === null) return null;
  const release = await tx.release.findUnique({
    where: { planId_number: { planId, number } },
    select: { id: true },
  });
  if (release === null) throw invalid("release", "links.errors.releaseUnknown");
  return release.id;
}

function invalid(field: string, key: string): DomainError {
  return new DomainError("invalid", { key: "errors.invalid" }, { [field]: [{ key }] });
}
