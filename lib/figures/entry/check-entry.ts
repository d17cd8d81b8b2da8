import type { FieldMessages, MessageRef } from "@/lib/errors/domain-error";
import type {
  Calibre,
  DecimalText,
  Flag,
  Indicator,
  Nature,
  Qualifier,
  Scope,
} from "@/lib/plans/types";
import { TYPED_CHECKS } from "@/lib/figures/checks/typed-checks";
import type { Finding, Catalogue } from "@/lib/figures/types";
import { entryYears } from "@/lib/figures/entry-years";
import type { EntryInput } from "@/lib/figures/schema";

import { checkFigure } from "./check-figure";
import { checkSource, type SourceChoice } from "./check-source";
import { checkValue } from "./check-value";
import type { EntryContext } from "./entry-context";

export interface CheckedEntry {
  indicator: Indicator;
  scope: Scope;
  calibre: Calibre;
  year: number;
  value: DecimalText | null;
  flag: Flag | null;
  qualifier: Qualifier;
  nature: Nature;
  source: SourceChoice;
  evidence: string | null;
  publicNoteZh: string | null;
  publicNoteEn: string | null;
  reviewerNote: string | null;
  reason: string | null;
  explanation: string | null;
  /** Findings that a submission needs its explanation for; empty in a draft. */
  findings: readonly Finding[];
}

export type EntryCheck = { ok: true; entry: CheckedEntry } | { ok: false; fields: FieldMessages };

/** Holds a form against the plan's catalogue; answers with every error at once, by field name. */
export function checkEntry(input: EntryInput, context: EntryContext): EntryCheck {
  const { catalogue, submitting } = context;
  const fields: Record<string, readonly MessageRef[]> = {};
  const indicator = catalogue.indicators.find(({ code }) => code === input.indicator);
  const scope = catalogue.scopes.find(({ code }) => code === input.scope);
  const calibre = catalogue.calibres.find(({ code }) => code === input.calibre);
  if (indicator === undefined) fields["indicator"] = [{ key: "figures.errors.unknownIndicator" }];
  Object.assign(fields, typedProblems(input, indicator, catalogue));
  const year = checkYear(input, context);
  if (year !== null) fields["year"] = [year];

  const value = indicator === undefined ? null : checkValue(input, indicator, submitting);
  const source = checkSource(input, catalogue.sources);
  for (const [field, messages] of Object.entries({ ...value?.fields, ...source.fields })) {
    fields[field] = messages;
  }
  // Asked of values only: a missing value has no source, because the note says why it is missing.
  if (submitting && input.flag === "" && source.choice.kind === "none") {
    fields["source"] = [{ key: "figures.errors.sourceMissing" }];
  }
  if (submitting && context.current !== null && input.reason === "") {
    fields["reason"] = [{ key: "figures.errors.reasonMissing" }];
  }
  if (input.nature === "forecast" && isReported(context.current)) {
    fields["nature"] = [{ key: "figures.errors.forecastOverReported" }];
  }
  if (input.publicNoteEn !== "" && input.publicNoteZh === "") {
    fields["publicNoteZh"] = [{ key: "figures.errors.publicNoteZhMissing" }];
  }
  const isWhole = indicator !== undefined && scope !== undefined && calibre !== undefined;
  if (!isWhole || value === null) return { ok: false, fields };
  // A draft may wait for its neighbours.
  const findings = submitting
    ? checkFigure({ input, indicator, scope, value, source: source.choice }, context)
    : [];
  const explained = findings.filter(({ level }) => level === "explain");
  if (fields["value"] === undefined) {
    const blocked = findings.filter(({ level }) => level === "block");
    if (blocked.length > 0) fields["value"] = blocked.map(messageOf);
    if (explained.length > 0 && input.explanation === "") {
      const missing: MessageRef = { key: "checks.explanationMissing" };
      fields["explanation"] = [missing, ...explained.map(messageOf)];
    }
  }
  if (Object.keys(fields).length > 0) return { ok: false, fields };
  return {
    ok: true,
    entry: {
      indicator,
      scope,
      calibre,
      year: input.year,
      value: value.value,
      flag: value.flag,
      qualifier: value.qualifier,
      nature: input.nature,
      source: source.choice,
      evidence: orNull(input.evidence),
      publicNoteZh: orNull(input.publicNoteZh),
      publicNoteEn: orNull(input.publicNoteEn),
      reviewerNote: orNull(input.reviewerNote),
      reason: orNull(input.reason),
      explanation: orNull(input.explanation),
      findings: explained,
    },
  };
}

/** Finds what is wrong with the texts themselves, by field name. */
function typedProblems(
  input: EntryInput,
  indicator: Indicator | undefined,
  catalogue: Catalogue,
): FieldMessages {
  // Without a known indicator there is no unit to read in; a statement takes no number at all.
  const isReadable = indicator !== undefined && indicator.accrual !== "qualitative";
  const { scope, calibre } = input;
  const value = isReadable ? input.value : "";
  const subject = { value, scope, calibre, unit: indicator?.unit ?? null, catalogue };
  const problems = TYPED_CHECKS.map(({ field, find }) => [field, find(subject)] as const);
  return Object.fromEntries(
    problems.flatMap(([field, message]) => (message === null ? [] : [[field, [message]] as const])),
  );
}

function messageOf({ key, values }: MessageRef): MessageRef {
  return values === undefined ? { key } : { key, values };
}

/** Whether a value was counted, be it provisionally, so that a forecast can no longer take its place. */
function isReported(current: EntryContext["current"]): boolean {
  return current !== null && current.value !== null && current.nature !== "forecast";
}

function checkYear(input: EntryInput, context: EntryContext): MessageRef | null {
  const { plan } = context.catalogue;
  const { first, last } = entryYears(plan, input.nature, context.currentYear);
  if (input.year >= first && input.year <= last) return null;
  const inReach = entryYears(plan, "forecast", context.currentYear);
  const isFuture = input.year > last && input.year <= inReach.last;
  const key = isFuture ? "figures.errors.futureYear" : "figures.errors.yearOutOfRange";
  // Texts, because a message would write the number 2025 as 2,025.
  const values = { year: String(input.year), first: String(first), last: String(last) };
  return { key, values };
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}
