import "server-only";

import type { AuditAction } from "@/lib/audit/types";
import { authorise, requireFound, type MessageRef } from "@/lib/errors/domain-error";
import { hashPassword } from "@/lib/access/password";
import { recordAudit, type AuditEntry } from "@/lib/audit/record-audit";
import { readSnapshot, writeTransaction, type WriteTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { canManageLinks } from "@/lib/access/link-policy";

import { invalid, releaseIdOf, requireAllowedOptions } from "./check-options";
import type { LinkRules } from "./link-rules";
import { loadRules } from "./load-rules";
import { linkPasswordProblems } from "./new-password";
import { requireLink, requireUnchanged, requireValid } from "./require-link";
import type { LinkOptions } from "./schema";

/** Which link is meant, and which version of it was looked at. */
export interface LinkRef {
  linkId: string;
  lockVersion: number;
}

/**
 * Changes what a link is called, how long it lives, what it shows of which release and where it may be framed. A
 * link that has expired may be given a later end, a revoked one never.
 * @throws DomainError `forbidden`; `not-found`; `conflict`; `invalid` as with `createLink`
 */
export async function changeLink(
  actor: Actor,
  { linkId, lockVersion, ...options }: LinkRef & LinkOptions,
): Promise<void> {
  authorise(canManageLinks(actor));
  await writeTransaction(async (tx) => {
    const now = new Date();
    const link = requireUnchanged(await requireLink(tx, linkId), lockVersion);
    const { label, expiresAt, release, indicators, origins } = options;
    const checked = { ...options, hasPassword: link.passwordHash !== null };
    await requireAllowedOptions(tx, link.planId, checked, now, link.expiresAt);
    const after = {
      label,
      expiresAt,
      origins: JSON.stringify(origins),
      releaseId: await releaseIdOf(tx, link.planId, release),
      indicators: indicators === null ? null : JSON.stringify(indicators),
    };
    await tx.publicLink.update({ where: { id: linkId }, data: { ...after, ...NEXT } });
    await record(tx, actor, now, linkId, "link.changed", {
      ...(label !== link.label && { label }),
      ...(expiresAt?.getTime() !== link.expiresAt?.getTime() && {
        expiresAt: expiresAt?.toISOString() ?? null,
      }),
      ...(after.releaseId !== link.releaseId && {
        releaseBefore: link.release?.number ?? null,
        release,
      }),
      ...(after.indicators !== link.indicators && { indicators: indicators?.join(" ") ?? null }),
      ...(after.origins !== link.origins && { origins: origins.join(" ") }),
    });
  });
}

/**
 * Sets a link's password, or takes it away where null is given; whoever had typed the one before has to type the
 * new one.
 * @throws DomainError `forbidden`; `not-found`; `conflict`; `invalid` for a link that is listed or framed,
 * and for a password that is easily guessed
 */
export async function setLinkPassword(
  actor: Actor,
  { linkId, lockVersion }: LinkRef,
  password: string | null,
): Promise<void> {
  authorise(canManageLinks(actor));
  const passwordHash = password === null ? null : await hashOf(password, linkId);
  await writeTransaction(async (tx) => {
    const now = new Date();
    const link = requireUnchanged(await requireLink(tx, linkId), lockVersion);
    if (passwordHash !== null && link.listed) throw refused("links.errors.passwordListed");
    if (passwordHash !== null && link.origins !== "[]")
      throw refused("links.errors.passwordFramed");
    await tx.publicLink.update({ where: { id: linkId }, data: { passwordHash, ...NEXT } });
    const action = passwordHash === null ? "link.password-removed" : "link.password-set";
    await record(tx, actor, now, linkId, action);
  });
}

/**
 * Makes a link the public site /open in place of the one before, or ends its being so.
 * @throws DomainError `forbidden`; `not-found`; `conflict`; `invalid` for a link with a password
 */
export async function setListed(
  actor: Actor,
  { linkId, lockVersion }: LinkRef,
  listed: boolean,
): Promise<void> {
  authorise(canManageLinks(actor));
  await writeTransaction(async (tx) => {
    const now = new Date();
    const link = requireUnchanged(await requireLink(tx, linkId), lockVersion);
    if (link.listed === listed) return;
    if (listed) {
      requireValid(link, now);
      if (link.passwordHash !== null) {
        throw invalid({ _form: [{ key: "links.errors.listedPassword" }] });
      }
      const before = await tx.publicLink.findFirst({ where: { listed: true } });
      if (before !== null) await writeListed(tx, actor, now, before.id, false);
    }
    await writeListed(tx, actor, now, linkId, listed);
  });
}

/**
 * Decides for how long links made or prolonged from now on may live.
 * @throws DomainError `forbidden`
 */
export async function setLinkRules(actor: Actor, { maxDays, endless }: LinkRules): Promise<void> {
  authorise(canManageLinks(actor));
  await writeTransaction(async (tx) => {
    const at = new Date();
    const before = await loadRules(tx);
    if (before.maxDays === maxDays && before.endless === endless) return;
    const number = before.number + 1;
    await tx.linkRule.create({ data: { number, maxDays, endless, actorId: actor.id, at } });
    await recordAudit(tx, {
      at,
      actorId: actor.id,
      action: "link.rules-set",
      subjectType: "link-rule",
      subjectId: String(number),
      detail: { maxDays, endless },
    });
  });
}

async function hashOf(password: string, linkId: string): Promise<string> {
  const link = await readSnapshot((tx) =>
    tx.publicLink.findUnique({ where: { id: linkId }, select: { label: true } }),
  );
  const { label } = requireFound(link, "publicLink");
  const problems = await linkPasswordProblems(password, label);
  if (problems.length > 0) throw invalid({ password: problems });
  return hashPassword(password);
}

const NEXT = { lockVersion: { increment: 1 } };

async function writeListed(
  tx: WriteTransaction,
  actor: Actor,
  now: Date,
  linkId: string,
  listed: boolean,
): Promise<void> {
  await tx.publicLink.update({ where: { id: linkId }, data: { listed, ...NEXT } });
  await record(tx, actor, now, linkId, listed ? "link.listed" : "link.unlisted");
}

async function record(
  tx: WriteTransaction,
  actor: Actor,
  at: Date,
  subjectId: string,
  action: AuditAction,
  detail: AuditEntry["detail"] = {},
): Promise<void> {
  const subject = { subjectType: "public-link", subjectId };
  await recordAudit(tx, { at, actorId: actor.id, action, ...subject, detail });
}

function refused(key: MessageRef["key"]) {
  return invalid({ password: [{ key }] });
}
