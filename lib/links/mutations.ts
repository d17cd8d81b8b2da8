import "server-only";

import { authorise, requireFound } from "@/lib/errors/domain-error";
import { recordAudit } from "@/lib/audit/record-audit";
import { hashPassword } from "@/lib/access/password";
import { writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import type { Actor } from "@/lib/access/types";
import { canManageLinks } from "@/lib/access/link-policy";
import { hashToken, newToken } from "@/lib/links/door/token";

import { releaseIdOf, requireAllowedOptions } from "./check-options";
import { linkPasswordProblems } from "./new-password";
import { requireLink, requireValid } from "./require-link";
import type { LinkInput } from "./schema";

export interface CreatedLink {
  linkId: string;
  /** Token of the link, given here once; only its hash is kept. */
  token: string;
}

/**
 * Makes a public link to a plan.
 * @throws DomainError `forbidden`; `not-found`; `invalid` for an expiry that has passed or that the rules do not
 * allow, a release or an indicator that the plan does not have, frames together with a password, and a password that is
 * easily guessed
 */
export async function createLink(
  actor: Actor,
  planCode: string,
  input: LinkInput,
): Promise<CreatedLink> {
  authorise(canManageLinks(actor));
  const { label, expiresAt, release, indicators = null, origins = [], password = null } = input;
  const token = newToken();
  const passwordProblems = await linkPasswordProblems(password, label);
  const isGood = password !== null && passwordProblems.length === 0;
  const passwordHash = isGood ? await hashPassword(password) : null;
  const hasPassword = password !== null;
  return writeTransaction(async (tx) => {
    const now = new Date();
    const plan = await tx.plan.findUnique({ where: { code: planCode }, select: { id: true } });
    const planId = requireFound(plan, "plan").id;
    const options = { expiresAt, indicators, origins, hasPassword, passwordProblems };
    await requireAllowedOptions(tx, planId, options, now);
    const id = newId();
    await tx.publicLink.create({
      data: {
        id,
        planId,
        label,
        tokenHash: hashToken(token),
        expiresAt,
        passwordHash,
        releaseId: await releaseIdOf(tx, planId, release),
        indicators: indicators === null ? null : JSON.stringify(indicators),
        origins: JSON.stringify(origins),
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
      detail: {
        plan: planCode,
        label,
        release,
        expiresAt: expiresAt?.toISOString() ?? null,
        ...(indicators !== null && { indicators: indicators.join(" ") }),
        ...(origins.length > 0 && { origins: origins.join(" ") }),
        ...(hasPassword && { password: true }),
      },
    });
    return { linkId: id, token };
  });
}

/**
 * Gives a link another token; the address before ends at once and for good, everything else stays.
 * @throws DomainError `forbidden`; `not-found`; `conflict` for a link that has ended
 */
export async function rotateLink(actor: Actor, linkId: string): Promise<CreatedLink> {
  authorise(canManageLinks(actor));
  const token = newToken();
  await writeTransaction(async (tx) => {
    const now = new Date();
    const link = requireValid(await requireLink(tx, linkId), now);
    await tx.retiredToken.create({ data: { tokenHash: link.tokenHash, linkId, at: now } });
    const data = { tokenHash: hashToken(token), lockVersion: { increment: 1 } };
    await tx.publicLink.update({ where: { id: linkId }, data });
    await recordAudit(tx, {
      at: now,
      actorId: actor.id,
      action: "link.rotated",
      subjectType: "public-link",
      subjectId: linkId,
    });
  });
  return { linkId, token };
}

/**
 * Ends a link for good; a link already revoked stays as it is.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function revokeLink(actor: Actor, linkId: string): Promise<void> {
  authorise(canManageLinks(actor));
  await writeTransaction(async (tx) => {
    const now = new Date();
    if ((await requireLink(tx, linkId)).revokedAt !== null) return;
    const data = { revokedAt: now, listed: false, lockVersion: { increment: 1 } };
    await tx.publicLink.update({ where: { id: linkId }, data });
    await recordAudit(tx, {
      at: now,
      actorId: actor.id,
      action: "link.revoked",
      subjectType: "public-link",
      subjectId: linkId,
    });
  });
}
