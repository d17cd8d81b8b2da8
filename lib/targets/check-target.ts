import { Decimal } from "decimal.js";

import type { MessageKey } from "@/lib/i18n/message-key";
import type { FieldMessages, MessageRef } from "@/lib/errors/domain-error";
import { checkSource, type SourceChoice } from "@/lib/figures/entry/check-source";
import { entryYears } from "@/lib/figures/entry-years";
import type { Catalogue } from "@/lib/figures/types";
import { milestoneField } from "@/lib/plans/milestone-field";
import type {
  Comparison,
  DecimalText,
  Indicator,
  LocalText,
  TargetVersion,
} from "@/lib/plans/types";

import { readBound } from "./read-bound";
import type { TargetInput } from "./target-schema";

export interface CheckedTarget {
  comparison: Comparison;
  min: DecimalText | null;
  max: DecimalText | null;
  /** Code of the calibre; null for a statement. */
  calibre: string | null;
  year: number;
  wording: LocalText;
  /** Values that should be reached before the target's year, by year; empty for the method's own path. */
  milestones: TargetVersion["milestones"];
  reason: string;
  source: SourceChoice;
}

export type TargetCheck =
  { ok: true; target: CheckedTarget } | { ok: false; fields: FieldMessages };

/**
 * Holds a target's form against the plan; answers with every error at once, by field name. A reason and the
 * document that sets the target are always needed. Pure.
 */
export function checkTarget(
  input: TargetInput,
  catalogue: Catalogue,
  currentYear: number,
): TargetCheck {
  const fields: Record<string, readonly MessageRef[]> = {};
  const refuse = (field: string, key: MessageKey) => (fields[field] = [{ key }]);
  const indicator = catalogue.indicators.find(({ code }) => code === input.indicator);
  if (indicator === undefined) refuse("indicator", "figures.errors.unknownIndicator");
  if (!catalogue.scopes.some(({ code }) => code === input.scope)) {
    refuse("scope", "figures.errors.unknownScope");
  }
  const { last } = entryYears(catalogue.plan, "forecast", currentYear);
  const first = catalogue.plan.startYear;
  if (input.year < first || input.year > last) {
    const values = { year: String(input.year), first: String(first), last: String(last) };
    fields["year"] = [{ key: "figures.errors.yearOutOfRange", values }];
  }
  const isStatement = input.comparison === "statement";
  if (indicator !== undefined && isStatement !== (indicator.accrual === "qualitative")) {
    refuse("comparison", isStatement ? "targets.errors.statement" : "targets.errors.comparison");
  }
  if (!isStatement && !catalogue.calibres.some(({ code }) => code === input.calibre)) {
    refuse("calibre", "figures.errors.choose");
  }
  const needsMax = input.comparison === "between";
  const min = bound("min", !isStatement);
  const max = bound("max", needsMax);
  if (min !== null && max !== null && new Decimal(max).lessThan(min)) {
    refuse("max", "targets.errors.order");
  }
  const milestones = input.milestones
    .toSorted((a, b) => a.year - b.year)
    .flatMap(({ year, value: typed }) => {
      const field = milestoneField(year);
      if (isStatement || year < first || year >= input.year) {
        refuse(field, isStatement ? "targets.errors.noBound" : "targets.errors.milestoneYear");
      }
      const value = indicator === undefined ? null : boundOf(field, typed, indicator);
      return value === null ? [] : [{ year, value }];
    });
  if (input.wordingZh === "") refuse("wordingZh", "targets.errors.wording");
  if (input.wordingEn === "") refuse("wordingEn", "targets.errors.wording");
  if (input.reason === "") refuse("reason", "targets.errors.reason");
  const source = checkSource(input, catalogue.sources);
  Object.assign(fields, source.fields);
  if (source.choice.kind === "none") refuse("source", "targets.errors.source");

  if (Object.keys(fields).length > 0) return { ok: false, fields };
  const { comparison, year, wordingZh: zh, wordingEn: en, reason } = input;
  const calibre = isStatement ? null : input.calibre;
  const texts = { wording: { zh, en }, milestones, reason, source: source.choice };
  return { ok: true, target: { comparison, min, max, calibre, year, ...texts } };

  function bound(field: "min" | "max", wanted: boolean): DecimalText | null {
    const typed = input[field];
    if (!wanted) {
      if (typed !== "") refuse(field, "targets.errors.noBound");
      return null;
    }
    if (typed === "") {
      refuse(field, "targets.errors.bound");
      return null;
    }
    return indicator === undefined ? null : boundOf(field, typed, indicator);
  }

  function boundOf(field: string, typed: string, indicator: Indicator): DecimalText | null {
    const read = readBound(typed, indicator);
    if (read.ok) return read.value;
    fields[field] = read.problems;
    return null;
  }
}
