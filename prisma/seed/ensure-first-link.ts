import "server-only";

import { recordAudit } from "@/lib/audit/record-audit";
import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { hashToken, newToken } from "@/lib/links/door/token";
import { PLAN } from "@/prisma/data/plan";

import { requireFirstAdministrator } from "./ensure-members";

/**
 * Makes sure that the plan has a public link, and one for the token `given`. Returns the token to print: `given`
 * while its link is open, or one made up in this very run; null otherwise, because only hashes of tokens are
 * kept.
 */
export async function ensureFirstLinkIn(
  tx: WriteTransaction,
  given: string | null,
): Promise<string | null> {
  const plan = await tx.plan.findUniqueOrThrow({ where: { code: PLAN.code } });
  const first = (await tx.publicLink.count({ where: { planId: plan.id } })) === 0;
  const label = first ? "首个公开链接" : "公开链接（PUBLIC_TOKEN）";
  if (given !== null) return ensureLink(tx, plan.id, given, label);
  return first ? ensureLink(tx, plan.id, newToken(), label) : null;
}

async function ensureLink(
  tx: WriteTransaction,
  planId: string,
  token: string,
  label: string,
): Promise<string | null> {
  const tokenHash = hashToken(token);
  const found = await tx.publicLink.findUnique({ where: { tokenHash } });
  if (found !== null) return isOpen(found) ? token : null;
  // The link has a new address by now, and starting the site again must not bring the old one back.
  if ((await tx.retiredToken.findUnique({ where: { tokenHash } })) !== null) return null;
  const id = newId();
  const at = new Date();
  const createdById = await requireFirstAdministrator(tx);
  const data = { id, planId, label, tokenHash, createdById, createdAt: at };
  await tx.publicLink.create({ data });
  await recordAudit(tx, {
    at,
    actorId: createdById,
    action: "link.created",
    subjectType: "public-link",
    subjectId: id,
    detail: { label },
  });
  return token;
}

function isOpen(link: { revokedAt: Date | null; expiresAt: Date | null }): boolean {
  return link.revokedAt === null && (link.expiresAt === null || link.expiresAt > new Date());
}
