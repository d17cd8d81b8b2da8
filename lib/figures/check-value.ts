import { Decimal } from "decimal.js";

import type { FieldMessages, MessageRef } from "@/lib/actions/domain-error";
import type { DecimalText, Flag, Indicator, Qualifier } from "@/lib/plans/types";

import { messageName } from "./message-name";
import { parseValue } from "./parse-value";
import type { EntryInput } from "./schema";

/** What the database keeps exactly: its decimals pass through floats. */
const MAX_DIGITS = 15;

export interface CheckedValue {
  readonly value: DecimalText | null;
  readonly flag: Flag | null;
  readonly qualifier: Qualifier;
  readonly fields: FieldMessages;
}

/** The typed value or the chosen flag, or what is wrong with them. A blank value is null, never zero. */
export function checkValue(
  entry: EntryInput,
  indicator: Indicator,
  submitting: boolean,
): CheckedValue {
  const flag = entry.flag === "" ? null : entry.flag;
  const blank = entry.value.trim() === "";
  const empty = { value: null, flag, qualifier: "exact" } as const;
  if (blank) {
    const missing = submitting && flag === null;
    const name = indicator.accrual === "qualitative" ? "flagMissing" : "valueOrFlagMissing";
    if (missing) return { ...empty, fields: only("value", { key: `figures.errors.${name}` }) };
    const qualifier = flag === null && entry.qualifier !== "" ? entry.qualifier : "exact";
    return { ...empty, qualifier, fields: {} };
  }
  if (indicator.accrual === "qualitative") {
    return { ...empty, fields: only("value", { key: "figures.errors.qualitativeTakesNoValue" }) };
  }
  const parsed = parseValue(entry.value, indicator.unit);
  const fields: Record<string, MessageRef[]> = {};
  if (flag !== null) fields["flag"] = [{ key: "figures.errors.valueAndFlag" }];
  if (!parsed.ok) return { ...empty, fields: { ...fields, value: [parsed.error] } };

  const problems = numberProblems(parsed.value, indicator, parsed.rescaled ? entry.value : null);
  if (problems.length > 0) fields["value"] = problems;
  if (parsed.qualifier !== null && entry.qualifier !== "" && parsed.qualifier !== entry.qualifier) {
    const values = { found: messageName(parsed.qualifier), chosen: messageName(entry.qualifier) };
    fields["qualifier"] = [{ key: "figures.errors.qualifierContradiction", values }];
  }
  const qualifier = parsed.qualifier ?? (entry.qualifier === "" ? "exact" : entry.qualifier);
  return { value: parsed.value, flag, qualifier, fields };
}

/**
 * What is wrong with a number of an indicator: sign, decimals, digits; empty where nothing is. `typed`: the
 * text where it was written in another scale than the indicator's unit, else null.
 */
export function numberProblems(
  value: DecimalText,
  indicator: Indicator,
  typed: string | null,
): MessageRef[] {
  const number = new Decimal(value);
  const found = number.decimalPlaces();
  const problems: MessageRef[] = [];
  if (number.isNegative() && indicator.unit?.zh !== "%")
    problems.push({ key: "figures.errors.negative" });
  const { decimals, unit } = indicator;
  if (found > decimals && typed !== null) {
    const units = { unitZh: unit?.zh ?? "—", unitEn: unit?.en ?? "—" };
    const values = { text: typed.trim(), value, decimals, ...units };
    problems.push({ key: "figures.errors.tooManyDecimalsInUnit", values });
  } else if (found > decimals) {
    const key = decimals === 0 ? "figures.errors.fraction" : "figures.errors.tooManyDecimals";
    problems.push({ key, values: { decimals, found } });
  }
  if (number.precision(true) > MAX_DIGITS) {
    problems.push({ key: "figures.errors.tooManyDigits", values: { max: MAX_DIGITS } });
  }
  return problems;
}

function only(field: string, message: MessageRef): FieldMessages {
  return { [field]: [message] };
}
