import type { StackPart, StackRow } from "@/lib/chart-layout/types";
import type {
  ContributionKind,
  ContributionPart,
  ContributionStack,
} from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { scopeName } from "@/lib/words/lookup";
import type { Phrase, Word } from "@/lib/words/phrase";
import { amountOf, readingOf } from "@/lib/words/subject";

interface StackRowInput {
  readonly assessment: PlanAssessment;
  readonly indicator: IndicatorAssessment;
  readonly stack: ContributionStack;
  readonly kind: ContributionKind;
  readonly label: string;
  readonly say: (word: Word) => string;
}

/** One stacked bar with its texts. A negative rest is told in words and never drawn as a length. */
export function stackRow(input: StackRowInput): StackRow {
  const { indicator, stack, kind, label, say } = input;
  const { rest, remaining } = stack;
  const plain = (value: number): string => say(amountOf(indicator, value, { unitless: true }));
  const announce = (name: Word, value: number): string =>
    say({
      key: "dashboard.gaps.part",
      values: { name, value: amountOf(indicator, value), year: stack.year },
    });
  const divided = stack.parts.some((part) => part.value !== null);
  // Nothing of the whole is divided: calling all of it "other" would invent a fact.
  const restName: Word = { key: divided ? `terms.rest.${kind}` : "dashboard.gaps.undivided" };
  return {
    key: `${indicator.code}-${stack.year}`,
    label,
    parts: stack.parts.map((part) => partOf(part, input)),
    rest:
      rest === null || rest.conflict
        ? null
        : {
            value: rest.value,
            text: restText(plain(rest.value), divided, rest.atMost, say),
            announcement: announce(restName, rest.value),
          },
    remaining:
      remaining === null
        ? null
        : {
            value: remaining,
            text: plain(remaining),
            announcement: announce({ key: "dashboard.gaps.remaining" }, remaining),
          },
    bound: stack.bound,
    endText: say(remainingPhrase(indicator, stack)),
  };
}

function partOf(
  part: ContributionPart,
  { assessment, indicator, stack, say }: StackRowInput,
): StackPart {
  const name = scopeName(assessment, part.scope);
  if (part.value === null) {
    const text = say({ key: "terms.unreported" });
    return { value: null, text, announcement: `${say(name)} ${text}` };
  }
  const value = readingOf(indicator, { ...part, value: part.value });
  const values = { name, value, year: stack.year, share: { share: part.contribution ?? 0 } };
  const key = part.contribution === null ? "dashboard.gaps.part" : "dashboard.gaps.partShare";
  return {
    value: part.value,
    text: say({ ...value, unit: null }),
    announcement: say({ key, values }),
  };
}

function restText(
  number: string,
  divided: boolean,
  atMost: boolean,
  say: (word: Word) => string,
): string {
  if (!divided) return say({ key: "dashboard.gaps.undividedValue", values: { value: number } });
  return atMost ? say({ key: "dashboard.gaps.atMost", values: { value: number } }) : number;
}

/** “还差 530 亿元”, or why nothing can be said about what is missing. */
export function remainingPhrase(indicator: IndicatorAssessment, stack: ContributionStack): Phrase {
  if (stack.rest?.conflict === true) return { key: "dashboard.gaps.conflict" };
  if (stack.remaining === null) {
    return { key: `dashboard.gaps.${stack.whole === null ? "noWhole" : "noBound"}` };
  }
  if (stack.remaining === 0) return { key: "dashboard.gaps.reached" };
  return {
    key: "dashboard.gaps.short",
    values: { gap: amountOf(indicator, stack.remaining, { rounding: "up" }) },
  };
}
