import "server-only";

import { authorise, requireFound } from "@/lib/errors/domain-error";
import { readSnapshot } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import type { LocalText } from "@/lib/plans/types";
import { canManageLinks } from "@/lib/access/link-policy";
import { linkState } from "@/lib/links/door/link-state";
import { storedList } from "@/lib/links/door/stored-list";

import type { PublicLink } from "./types";
import type { LinkRules } from "./link-rules";
import { loadRules } from "./load-rules";

const COLUMNS = {
  id: true,
  label: true,
  expiresAt: true,
  revokedAt: true,
  createdAt: true,
  indicators: true,
  passwordHash: true,
  origins: true,
  listed: true,
  lockVersion: true,
  useCount: true,
  robotCount: true,
  lastUsedAt: true,
  release: { select: { number: true } },
  createdBy: { select: { name: true } },
} as const;

interface LinkRow extends Pick<
  PublicLink,
  "id" | "label" | "listed" | "useCount" | "robotCount" | "lockVersion"
> {
  expiresAt: Date | null;
  revokedAt: Date | null;
  createdAt: Date;
  lastUsedAt: Date | null;
  indicators: string | null;
  passwordHash: string | null;
  origins: string;
  release: { number: number } | null;
  createdBy: { name: string };
}

/**
 * Lists a plan's public links, newest first, without their tokens.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function listLinks(actor: Actor, planCode: string): Promise<readonly PublicLink[]> {
  authorise(canManageLinks(actor));
  const plan = await readSnapshot((tx) =>
    tx.plan.findUnique({
      where: { code: planCode },
      select: {
        publicLinks: { orderBy: [{ createdAt: "desc" }, { id: "asc" }], select: COLUMNS },
      },
    }),
  );
  const now = new Date();
  return requireFound(plan, "plan").publicLinks.map((row) => toLink(row, now));
}

/**
 * Finds one link and the code of its plan; null where there is none.
 * @throws DomainError `forbidden`
 */
export async function getLink(
  actor: Actor,
  linkId: string,
): Promise<{ link: PublicLink; planCode: string } | null> {
  authorise(canManageLinks(actor));
  const row = await readSnapshot((tx) =>
    tx.publicLink.findUnique({
      where: { id: linkId },
      select: { ...COLUMNS, plan: { select: { code: true } } },
    }),
  );
  return row === null ? null : { link: toLink(row, new Date()), planCode: row.plan.code };
}

function toLink(row: LinkRow, now: Date): PublicLink {
  return {
    id: row.id,
    label: row.label,
    state: linkState(row, now),
    release: row.release?.number ?? null,
    indicators: row.indicators === null ? null : storedList(row.indicators),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy.name,
    hasPassword: row.passwordHash !== null,
    origins: storedList(row.origins),
    listed: row.listed,
    useCount: row.useCount,
    robotCount: row.robotCount,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    lockVersion: row.lockVersion,
  };
}

/** Choices for a link of a plan: the rules in force, the plan's indicators in its order, and its releases. */
export interface LinkChoices {
  rules: LinkRules;
  indicators: readonly { code: string; name: LocalText }[];
  /** Numbers of the releases that a link may be held to, newest first. */
  releases: readonly number[];
}

/**
 * Reads the choices for a link of a plan.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function getLinkChoices(actor: Actor, planCode: string): Promise<LinkChoices> {
  authorise(canManageLinks(actor));
  return readSnapshot(async (tx) => {
    const { maxDays, endless } = await loadRules(tx);
    const plan = await tx.plan.findUnique({
      where: { code: planCode },
      select: {
        indicators: {
          orderBy: [{ position: "asc" }, { code: "asc" }],
          select: { code: true, nameZh: true, nameEn: true },
        },
        releases: { orderBy: { number: "desc" }, select: { number: true } },
      },
    });
    const found = requireFound(plan, "plan");
    const indicators = found.indicators.map(({ code, nameZh, nameEn }) => ({
      code,
      name: { zh: nameZh, en: nameEn },
    }));
    const releases = found.releases.map(({ number }) => number);
    return { rules: { maxDays, endless }, indicators, releases };
  });
}
