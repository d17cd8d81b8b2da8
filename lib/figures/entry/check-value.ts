import { Decimal } from "decimal.js";

import type { FieldMessages, MessageRef } from "@/lib/errors/domain-error";
import type { DecimalText, Flag, Indicator, Qualifier } from "@/lib/plans/types";
import { NUMBER_CHECKS } from "@/lib/figures/checks/number-checks";
import { runChecks } from "@/lib/figures/checks/run-checks";
import type { Finding } from "@/lib/figures/types";
import { messageName } from "@/lib/figures/message-name";
import { parseValue } from "@/lib/figures/values/parse-value";
import type { EntryInput } from "@/lib/figures/schema";

/** What the database keeps exactly: its decimals pass through floats. */
const MAX_DIGITS = 15;

export interface CheckedValue {
  value: DecimalText | null;
  flag: Flag | null;
  qualifier: Qualifier;
  fields: FieldMessages;
}

/**
 * The typed value or the chosen flag, or what is wrong with them; that a text is no number at all, the check of
 * that name has said already. A blank value is null, never zero.
 */
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
  if (!parsed.ok) return { ...empty, fields };

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
  const findings = runChecks(NUMBER_CHECKS, { value, indicator, typed });
  const problems: MessageRef[] = findings.map(messageOf);
  if (new Decimal(value).precision(true) > MAX_DIGITS) {
    problems.push({ key: "figures.errors.tooManyDigits", values: { max: MAX_DIGITS } });
  }
  return problems;
}

function messageOf({ key, values }: Finding): MessageRef {
  return values === undefined ? { key } : { key, values };
}

function only(field: string, message: MessageRef): FieldMessages {
  return { [field]: [message] };
}
