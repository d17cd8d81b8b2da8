import { regionWord } from "@/lib/plans/region-word";
import type { StackPart, StackRow } from "@/lib/chart-layout/types";
import type {
  ContributionKind,
  ContributionPart,
  ContributionParts,
} from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { restName, scopeName } from "@/lib/words/lookup";
import { inOwnUnits, type Sentence, type Word } from "@/lib/words/sentence";
import { amountOf, readingOf } from "@/lib/words/subject";

interface StackRowInput {
  assessment: PlanAssessment;
  indicator: IndicatorAssessment;
  yearParts: ContributionParts;
  kind: ContributionKind;
  label: string;
  inWords: (word: Word) => string;
}

/** Makes one stacked bar with its texts. A negative rest is said in words and never drawn as a length. */
export function partsRow(input: StackRowInput): StackRow {
  const { assessment, indicator, yearParts, kind, label, inWords } = input;
  const { rest, remaining } = yearParts;
  const plain = (value: number): string => inWords(amountOf(indicator, value, { bare: true }));
  const announce = (name: Word, value: number): string =>
    inWords(
      inOwnUnits({
        key: "dashboard.gaps.part",
        values: { name, value: amountOf(indicator, value), year: yearParts.year },
      }),
    );
  const divided = yearParts.parts.some((part) => part.value !== null);
  // Undivided where no part is known: calling the whole "other" would invent a fact.
  const restWord: Word = divided ? restName(assessment, kind) : { key: "dashboard.gaps.undivided" };
  return {
    key: `${indicator.code}-${yearParts.year}`,
    label,
    parts: yearParts.parts.map((part) => partOf(part, input)),
    rest:
      rest === null || rest.conflict
        ? null
        : {
            value: rest.value,
            text: restText(plain(rest.value), divided, rest.atMost, inWords),
            announcement: announce(restWord, rest.value),
          },
    remaining:
      remaining === null
        ? null
        : {
            value: remaining,
            text: plain(remaining),
            announcement: announce({ key: "dashboard.gaps.remaining" }, remaining),
          },
    bound: yearParts.bound,
    endText: inWords(remainingSentence(indicator, yearParts)),
  };
}

function partOf(
  part: ContributionPart,
  { assessment, indicator, yearParts, inWords }: StackRowInput,
): StackPart {
  const name = scopeName(assessment, part.scope);
  if (part.value === null) {
    const text = inWords({ key: "terms.unreported" });
    return { value: null, text, announcement: `${inWords(name)} ${text}` };
  }
  const value = readingOf(indicator, { ...part, value: part.value });
  const values = {
    name,
    value,
    year: yearParts.year,
    share: { share: part.contribution ?? 0 },
    region: regionWord(assessment),
  };
  const key = part.contribution === null ? "dashboard.gaps.part" : "dashboard.gaps.partShare";
  return {
    value: part.value,
    text: inWords({ ...value, bare: true }),
    announcement: inWords(inOwnUnits({ key, values })),
  };
}

function restText(
  number: string,
  divided: boolean,
  atMost: boolean,
  inWords: (word: Word) => string,
): string {
  if (!divided) return inWords({ key: "dashboard.gaps.undividedValue", values: { value: number } });
  return atMost ? inWords({ key: "dashboard.gaps.atMost", values: { value: number } }) : number;
}

/** Says what is missing, “还差 530 亿元”, or why nothing can be said about it. */
export function remainingSentence(
  indicator: IndicatorAssessment,
  yearParts: ContributionParts,
): Sentence {
  if (yearParts.rest?.conflict === true) return { key: "dashboard.gaps.conflict" };
  if (yearParts.remaining === null) {
    return { key: `dashboard.gaps.${yearParts.whole === null ? "noWhole" : "noBound"}` };
  }
  if (yearParts.remaining === 0) return { key: "dashboard.gaps.reached" };
  return {
    key: "dashboard.gaps.short",
    values: { gap: amountOf(indicator, yearParts.remaining, { rounding: "up" }) },
  };
}
