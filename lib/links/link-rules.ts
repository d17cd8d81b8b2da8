import type { MessageRef } from "@/lib/errors/domain-error";
import { chinaDay, endOfChinaDay } from "@/lib/i18n/china-time";

const DAY_MS = 24 * 60 * 60 * 1000;
const PROPOSED_DAYS = 30;

/** Rules for how long links may live, as the administrators decided them. */
export interface LinkRules {
  /** Days from the day of deciding to the last day of a link. */
  maxDays: number;
  /** Whether a link may have no end. */
  endless: boolean;
}

/** Rules in force until an administrator decides otherwise. */
export const FIRST_RULES: LinkRules = { maxDays: 365, endless: false };

/** Finds the last day a link decided on at `now` may have, `2027-11-23` in China. */
export function lastAllowedDay({ maxDays }: LinkRules, now: Date): string {
  return chinaDay(now.getTime() + maxDays * DAY_MS);
}

/** Finds the last day that the form of a new link proposes: 30 days from `now`, or the most that is allowed. */
export function defaultExpiryDay(rules: LinkRules, now: Date): string {
  const maxDays = Math.min(PROPOSED_DAYS, rules.maxDays);
  return lastAllowedDay({ ...rules, maxDays }, now);
}

/** Says what speaks against `expiresAt` (null for no end) for a link decided on at `now`; null where nothing does. */
export function expiryProblem(
  expiresAt: Date | null,
  rules: LinkRules,
  now: Date,
): MessageRef | null {
  if (expiresAt === null) return rules.endless ? null : { key: "links.errors.endless" };
  if (expiresAt <= now) return { key: "links.errors.expiresOnPast" };
  if (expiresAt <= endOfChinaDay(lastAllowedDay(rules, now))) return null;
  return { key: "links.errors.expiresOnLate", values: { days: rules.maxDays } };
}
