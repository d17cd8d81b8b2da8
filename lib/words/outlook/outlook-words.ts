import type { MessageName } from "@/lib/i18n/message-key";
import { growthOf } from "@/lib/words/verdict/formulas";
import type { Amount, Sentence, Word } from "@/lib/words/sentence";
import { amountOf, readingOf } from "@/lib/words/subject";
import { toFinite } from "@/lib/assessment/formulas/decimal";
import { GROWTH_LIMITS } from "@/lib/assessment/outlook/growth-field";
import {
  REST,
  WHOLE,
  type GrowthField,
  type OutlookInputs,
  type OutlookModel,
  type OutlookPart,
  type OutlookResult,
} from "@/lib/assessment/outlook/outlook-types";
import type { LocalText } from "@/lib/plans/types";

/** Facts that the sentences need beside the numbers. Plain JSON, because they go to the browser. */
export interface OutlookFacts {
  readonly model: OutlookModel;
  readonly unit: LocalText | null;
  readonly decimals: number;
  /** Names of the main parts by code. */
  readonly names: Readonly<Record<string, LocalText>>;
  /** Word for the plan's whole: 全省. */
  readonly region: LocalText;
  /** Name of what none of the main parts is: 其他市州. */
  readonly rest: LocalText;
}

const live = (key: MessageName<"outlook.live">, values: Sentence["values"] = {}): Sentence => ({
  key: `outlook.live.${key}`,
  values,
});

/** Names the target as it stands in the chart: a bound, a range, or the most that is allowed. */
export function targetLabel(facts: OutlookFacts, bare: boolean): Sentence {
  const { bound, max, comparison } = facts.model.target;
  const word = (value: number): Word => amountOf(facts, value, { bare });
  if (max !== null) return live("targetRange", { bound: word(bound), max: word(max) });
  return live(comparison === "lte" ? "targetMost" : "target", { bound: word(bound) });
}

export function outlookPartName({ model, names, region, rest }: OutlookFacts, code: string): Word {
  if (code === WHOLE) return region;
  if (code !== REST) return names[code] ?? code;
  if (model.unmoved.length === 0) return rest;
  return live("restWith", {
    rest,
    names: { list: model.unmoved.map((part) => names[part] ?? part) },
  });
}

/** Says under a field which value it starts from and how that has grown so far. */
export function partHint(facts: OutlookFacts, part: OutlookPart): Sentence {
  const { start } = facts.model;
  const qualifier = part.approximate ? "about" : "exact";
  const value = live("value", {
    year: start.year,
    value: amountOf(facts, part.value, { qualifier }),
  });
  if (part.observed === null || part.since === null) return live("unobserved", { value });
  return live(part.basis === "published" ? "published" : "observed", {
    value,
    since: part.since,
    growth: growthWordOf(facts, part.observed),
  });
}

export function fieldProblem(facts: OutlookFacts, field: GrowthField): Sentence | null {
  if (field.problem === null) return null;
  const { min, max } = GROWTH_LIMITS[facts.model.growth];
  return live(`problem.${field.problem}`, { name: outlookPartName(facts, field.code), min, max });
}

/** Says the finding: where the assumptions lead by the target's year, and when the target is reached. */
export function resultHeading(
  facts: OutlookFacts,
  { fields }: OutlookInputs,
  result: OutlookResult,
): Sentence {
  const { target, parts } = facts.model;
  // Without any growth there is no finding yet, because nobody assumed that nothing changes.
  if (parts.every(({ basis }) => basis === null) && !fields.some(({ chosen }) => chosen)) {
    return live("heading.empty");
  }
  const { total, short, reachesInTime, reachedYear, horizon } = result;
  const bound = amountOf(facts, target.bound);
  if (total === null || short === null) {
    return reachedYear === null
      ? live("heading.afterNever", { horizon, bound })
      : live("heading.after", { reached: reachedYear, bound });
  }
  const kind =
    reachesInTime === true
      ? "inTime"
      : short === 0
        ? "equal"
        : reachedYear === null
          ? "never"
          : "later";
  return live(`heading.${kind}`, {
    region: facts.region,
    until: target.year,
    total: {
      ...calculated(facts, total),
      ...notReached(facts, reachesInTime === true),
      ...aboutWhole(facts),
    },
    short: amountOf(facts, Math.abs(short), { rounding: "up" }),
    reached: reachedYear ?? "",
    horizon,
    bound,
  });
}

/** Says in one sentence what is assumed. */
export function assumptionSentence(facts: OutlookFacts, { fields }: OutlookInputs): Sentence {
  const { start, parts } = facts.model;
  return live("assume", {
    year: start.year,
    value: readingOf(facts, start),
    parts: {
      list: fields.map((field): Word => {
        const part = parts.find(({ code }) => code === field.code);
        const growth = toFinite(field.growth) ?? 0;
        const basis = field.chosen ? null : (part?.basis ?? null);
        const kind = growth === 0 ? "still" : (basis ?? "chosen");
        return live(`part.${kind}`, {
          name: outlookPartName(facts, field.code),
          growth: growthWordOf(facts, growth),
        });
      }),
    },
  });
}

/** Says the growth the rest would need; null where there is no time left to the target's year. */
export function requiredSentence(facts: OutlookFacts, result: OutlookResult): Sentence | null {
  const { target, parts } = facts.model;
  const rest = parts.find(({ code }) => code === REST || code === WHOLE);
  if (result.total === null || rest === undefined) return null;
  const { requiredOfRest: required } = result;
  const name = outlookPartName(facts, rest.code);
  const common = { name, until: target.year, bound: amountOf(facts, target.bound) };
  if (required.kind === "not-needed") return live("required.notNeeded", common);
  if (required.kind === "none") return live("required.none", { name });
  const text = live(`required.${rest.code === WHOLE ? "whole" : "rest"}`, {
    ...common,
    region: facts.region,
    growth: requiredGrowth(facts, required.growth),
  });
  if (rest.observed === null) return text;
  const now = rest.basis === "published" ? "published" : "now";
  return live(`required.${now}`, { text, name, growth: growthWordOf(facts, rest.observed) });
}

export function growthWordOf(facts: OutlookFacts, growth: number): Word {
  return growthOf(facts.model.growth, facts, growth);
}

/** Gives a calculated value its digits: counts with a tenth, for nobody has counted it. */
export function calculated(facts: OutlookFacts, value: number): Amount {
  return { ...amountOf(facts, value), decimals: Math.max(facts.decimals, 1) };
}

/**
 * Keeps rounding from carrying a value over the bound it has not reached: a smaller one up, or with `lte` a
 * larger one down.
 */
function notReached({ model }: OutlookFacts, reached: boolean): Pick<Amount, "bound" | "rounding"> {
  const { comparison, bound } = model.target;
  if (comparison !== "lte") return { bound };
  return reached ? {} : { rounding: "up" };
}

function requiredGrowth(facts: OutlookFacts, growth: number): Word {
  if (facts.model.growth === "rate") return { share: growth, thresholds: [] };
  return { ...calculated(facts, growth), rounding: "up" };
}

/** Marks the result as inexact where what it starts from is inexact. */
function aboutWhole({ model }: OutlookFacts): { qualifier?: "about" } {
  const exact =
    model.start.qualifier === "exact" && model.parts.every(({ approximate }) => !approximate);
  return exact ? {} : { qualifier: "about" };
}
