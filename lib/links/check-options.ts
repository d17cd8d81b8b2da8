import "server-only";

import { DomainError, type FieldMessages, type MessageRef } from "@/lib/errors/domain-error";
import type { ReadTransaction } from "@/lib/db/client";

import { expiryProblem } from "./link-rules";
import { loadRules } from "./load-rules";
import type { LinkOptions } from "./schema";

interface Checked extends Pick<LinkOptions, "expiresAt" | "indicators" | "origins"> {
  hasPassword: boolean;
  /** What speaks against a new password. */
  passwordProblems?: readonly MessageRef[];
}

/**
 * Holds what was chosen for a link of a plan against the administrators' rules and the plan, all at once.
 * `before` is the expiry the link has: an expiry that is left as it is needs no leave of newer rules.
 * @throws DomainError `invalid` with every message by field
 */
export async function requireAllowedOptions(
  tx: ReadTransaction,
  planId: string,
  options: Checked,
  now: Date,
  before?: Date | null,
): Promise<void> {
  const problems: Record<string, MessageRef | null> = {
    expiresOn: sameTime(options.expiresAt, before)
      ? null
      : expiryProblem(options.expiresAt, await loadRules(tx), now),
    share: (await knowsAll(tx, planId, options.indicators))
      ? null
      : { key: "links.errors.shareUnknown" },
    origins:
      options.hasPassword && options.origins.length > 0
        ? { key: "links.errors.originsPassword" }
        : null,
  };
  const fields: Record<string, readonly MessageRef[]> = {};
  for (const [field, problem] of Object.entries(problems)) {
    if (problem !== null) fields[field] = [problem];
  }
  const { passwordProblems = [] } = options;
  if (passwordProblems.length > 0) fields["password"] = passwordProblems;
  if (Object.keys(fields).length > 0) throw invalid(fields);
}

/**
 * Finds the release of a plan that a link is to be held to; null stays null and follows the latest.
 * @throws DomainError `invalid` for a number that the plan has no release of
 */
export async function releaseIdOf(
  tx: ReadTransaction,
  planId: string,
  number: number | null,
): Promise<string | null> {
  if (number === null) return null;
  const release = await tx.release.findUnique({
    where: { planId_number: { planId, number } },
    select: { id: true },
  });
  if (release === null) throw invalid({ release: [{ key: "links.errors.releaseUnknown" }] });
  return release.id;
}

export function invalid(fields: FieldMessages): DomainError {
  return new DomainError("invalid", { key: "errors.invalid" }, fields);
}

function sameTime(after: Date | null, before: Date | null | undefined): boolean {
  return before !== undefined && (before?.getTime() ?? null) === (after?.getTime() ?? null);
}

async function knowsAll(
  tx: ReadTransaction,
  planId: string,
  codes: readonly string[] | null,
): Promise<boolean> {
  if (codes === null) return true;
  const known = await tx.indicator.count({ where: { planId, code: { in: [...codes] } } });
  return known === new Set(codes).size;
}
