import { z } from "zod";

import type { AuditFilter } from "./types";

const DAY_MS = 86_400_000;
const LONGEST = 200;

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional()).catch(undefined);

const schema = z.object({
  from: optional(z.iso.date()),
  to: optional(z.iso.date()),
  actor: optional(z.string().max(LONGEST)),
  action: optional(z.string().max(LONGEST)),
  subject: optional(z.string().trim().max(LONGEST)),
});

/** Reads the filter of an address; a part that makes no sense is left out, never guessed. */
export function parseFilter(params: Readonly<Record<string, unknown>>): AuditFilter {
  const { from, to, actor, action, subject } = schema.parse(params);
  return { from, to, actor, action, subject: subject === "" ? undefined : subject };
}

/** Reads the id of the event before which a page begins, from `?before=`; null for the newest page. */
export function parseBefore(text: unknown): number | null {
  return typeof text === "string" && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

/** Writes the parts of a filter that are set, as they stand in an address. */
export function filterParams(filter: AuditFilter): Record<string, string> {
  const set = Object.entries(filter).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(set);
}

/** Makes the database's condition for a filter. Days are days of Asia/Shanghai, UTC+8 without summer time. */
export function filterWhere({ from, to, actor, action, subject }: AuditFilter) {
  const start = from === undefined ? {} : { gte: midnight(from) };
  const end = to === undefined ? {} : { lt: new Date(midnight(to).getTime() + DAY_MS) };
  const contains = { contains: subject ?? "" };
  return {
    ...(from === undefined && to === undefined ? {} : { at: { ...start, ...end } }),
    ...(actor === undefined ? {} : { actorId: actor === "nobody" ? null : actor }),
    ...(action === undefined ? {} : { action }),
    ...(subject === undefined
      ? {}
      : { OR: [{ subjectType: subject }, { subjectId: contains }, { detail: contains }] }),
  };
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}
