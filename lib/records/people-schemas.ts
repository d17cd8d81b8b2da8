import { z } from "zod";

import { readPeriod } from "./period";
import { core, localText, period, recordCode as code } from "./record-fields";

/** A year or a quarter: the stretches that offices report their progress for. */
const notePeriod = period.refine((value) =>
  ["year", "quarter"].includes(readPeriod(value)?.precision ?? ""),
);

/** What is about one thing: an indicator, a scope, the cell of both, or an action; all empty is the plan itself. */
const subject = {
  ...core,
  indicators: core.indicators.max(1),
  scopes: core.scopes.max(1),
  action: code.nullable(),
};

interface Subject {
  indicators: readonly string[];
  scopes: readonly string[];
  action: string | null;
}

/** An action has no indicator and no scope of its own here: its record names those. */
const isOneThing = ({ indicators, scopes, action }: Subject) =>
  action === null || indicators.length + scopes.length === 0;
const isSomething = ({ indicators, scopes, action }: Subject) =>
  action !== null || indicators.length + scopes.length > 0;
const at = (field: string) => ({ path: [field] });

/** Schemas of the kinds that say who does what, and how it goes. */
export const PEOPLE_SCHEMAS = {
  /** 进展说明: progress, problem and next step of a target, a part or an action in a year or quarter. */
  note: z
    .strictObject({
      ...subject,
      period: notePeriod,
      progress: localText,
      problem: localText.nullable(),
      next: localText.nullable(),
    })
    .refine(isOneThing, at("action"))
    .refine(isSomething, at("indicators")),
  /** 责任单位: an office. Its name leaves the workspace only where `isPublic` says so. */
  unit: z.strictObject({ ...core, name: localText, short: localText, isPublic: z.boolean() }),
  /** 责任分工: who leads (牵头) and who helps (责任、配合), both in order. */
  responsibility: z
    .strictObject({ ...subject, lead: z.array(code).min(1), support: z.array(code) })
    .refine(isOneThing, at("action"))
    .refine(({ lead, support }) => isDistinct([...lead, ...support]), at("support")),
  /** 报送分工: the one unit that reports a cell, all cells of an indicator, or all of a scope. */
  assignment: z
    .strictObject({
      ...core,
      indicators: core.indicators.max(1),
      scopes: core.scopes.max(1),
      unit: code,
    })
    .refine(({ indicators, scopes }) => indicators.length + scopes.length > 0, at("indicators")),
} as const;

function isDistinct(codes: readonly string[]): boolean {
  return new Set(codes).size === codes.length;
}
