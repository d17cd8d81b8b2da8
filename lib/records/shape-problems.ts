import type { z } from "zod";

import type { MessageRef } from "@/lib/errors/domain-error";

import type { RecordKind } from "./schemas";

/** What is wrong with a field of a record. */
export type Problem = readonly [field: string, key: MessageRef["key"]];

type Issue = Pick<z.core.$ZodIssue, "code" | "path">;

/** Fields that say when, each with the sentence that says how. */
const PERIODS: Readonly<Record<string, MessageRef["key"]>> = {
  promised: "records.errors.when",
  forecast: "records.errors.when",
  done: "records.errors.when",
  seen: "records.errors.when",
  said: "records.errors.when",
  on: "records.errors.when",
  decidedOn: "records.errors.when",
  period: "records.errors.stretch",
};

/** Rules that hold fields against one another, by kind and the field that they are told at. */
const TOGETHER: Readonly<Partial<Record<RecordKind, Readonly<Record<string, MessageRef["key"]>>>>> =
  {
    note: { action: "records.errors.oneThing", indicators: "records.errors.something" },
    responsibility: { action: "records.errors.oneThing", support: "records.errors.twice" },
    assignment: { indicators: "records.errors.someCell" },
    judgement: { open: "records.errors.openReason", indicators: "records.errors.blank" },
  };

/**
 * Says what is wrong with the shape of a record, field by field, so that whoever fills in its form knows what to write.
 * Of a text that is missing in both languages only the Chinese one is told.
 */
export function shapeProblems(
  kind: RecordKind,
  raw: unknown,
  issues: readonly Issue[],
): readonly Problem[] {
  const problems = issues.map((issue): Problem => [issue.path.join("."), keyOf(kind, raw, issue)]);
  const told = new Set(problems.map(([field]) => field));
  // A field that breaks two rules of its kind is told once where both are said in the same words.
  const once = new Map(problems.map((problem) => [problem.join(" "), problem]));
  return [...once.values()].filter(
    ([field]) => !(field.endsWith(".en") && told.has(`${field.slice(0, -".en".length)}.zh`)),
  );
}

function keyOf(kind: RecordKind, raw: unknown, { code, path }: Issue): MessageRef["key"] {
  const [first = ""] = path.map(String);
  const isOfField = path.length === 1;
  const together = isOfField && code === "custom" ? TOGETHER[kind]?.[first] : undefined;
  if (together !== undefined) return together;
  if (isBlank(raw, path)) return "records.errors.blank";
  if (isOfField && PERIODS[first] !== undefined) return PERIODS[first];
  return code === "too_big" ? "records.errors.tooLong" : "records.errors.field";
}

/** Whether nothing was typed or chosen where something is wrong. */
function isBlank(raw: unknown, path: readonly PropertyKey[]): boolean {
  let value = raw;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return false;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return value === "" || value === null || (Array.isArray(value) && value.length === 0);
}
