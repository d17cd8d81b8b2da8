import { DomainError, type MessageRef } from "@/lib/errors/domain-error";
import { parseAsOf, parseYear } from "@/lib/assessment/load/clock-params";
import type { Plan } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";

interface RequestClock {
  year: number | undefined;
  asOf: Instant | undefined;
}

/**
 * Reads the clocks asked for in the address of an API call; other parameters are ignored.
 * @throws DomainError `invalid` with the messages of both parameters at once
 */
export function requestClock(
  request: Request,
  plan: Plan,
  accepted: readonly ("year" | "asOf")[],
): RequestClock {
  const given = new URL(request.url).searchParams;
  const textOf = (name: "year" | "asOf") => (accepted.includes(name) ? given.getAll(name) : []);
  const year = parseYear(textOf("year"), plan);
  const asOf = parseAsOf(textOf("asOf"));
  if (year.ok && asOf.ok) return { year: year.value, asOf: asOf.value };
  const fields: Record<string, readonly MessageRef[]> = {};
  if (!year.ok) fields["year"] = [year.message];
  if (!asOf.ok) fields["asOf"] = [asOf.message];
  throw new DomainError("invalid", { key: "errors.invalid" }, fields);
}
