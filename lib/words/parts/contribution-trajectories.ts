import { regionWord } from "@/lib/plans/region-word";
import type { ContributionParts, ContributionVariant } from "@/lib/assessment/charts/chart-types";
import { divideLatest, growthNotBefore } from "@/lib/assessment/charts/divided-latest";
import type { GrowthKind } from "@/lib/assessment/formulas/kinds";
import { growthKindOf } from "@/lib/assessment/method";
import { ownGrowth, startPoint } from "@/lib/assessment/charts/own-growth";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { scopeAssessment, scopeName } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";
import { readingOf } from "@/lib/words/subject";

import { ownGrowthSentence, partName } from "./part-words";

/**
 * Says what the bars show, a sentence for each part: from where to where, how fast, and which share of the
 * target.
 */
export function contributionTrajectories(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
  variant: ContributionVariant,
): readonly Sentence[] {
  const newest = variant.yearsParts.findLast(({ parts }) =>
    parts.some(({ value }) => value !== null),
  );
  if (newest === undefined) return [];
  const whole = scopeAssessment(indicator, variant.whole);
  const since = growthNotBefore(assessment, { baseline: whole?.baseline ?? null });
  const kind = growthKindOf(assessment.method, indicator.accrual);
  const same = variant.yearsParts.filter(({ calibre }) => calibre === newest.calibre);
  return [
    ...newest.parts.flatMap(({ scope }) =>
      partTrajectory(
        assessment,
        indicator,
        { code: scope, name: scopeName(assessment, scope), since, kind },
        newest,
        same,
      ),
    ),
    ...restTrajectory(assessment, indicator, variant, newest, same),
  ];
}

interface Part {
  code: string;
  name: Word;
  /** Growth is looked for since this year. */
  since: number;
  kind: GrowthKind | null;
}

function partTrajectory(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
  { code, name, since, kind }: Part,
  newest: ContributionParts,
  yearsParts: readonly ContributionParts[],
): readonly Sentence[] {
  const scope = scopeAssessment(indicator, code);
  const points = yearsParts.flatMap((yearParts) => {
    const part = yearParts.parts.find((one) => one.scope === code);
    return part === undefined || part.value === null
      ? []
      : [{ ...part, value: part.value, year: yearParts.year, calibre: yearParts.calibre }];
  });
  const last = points.at(-1);
  if (scope === null || last === undefined || last.year !== newest.year) return [];
  const start = startPoint(scope, last, since);
  const growth = ownGrowth(kind, start, last);
  const approximate = last.qualifier !== "exact" || (start !== null && start.qualifier !== "exact");
  const texts = trajectory(
    indicator,
    name,
    points,
    ownGrowthSentence(indicator, { growth, approximate }) ?? { key: "outlook.growth.none" },
  );
  const share = last.contribution;
  return texts.map((text): Sentence =>
    share === null
      ? { key: "outlook.courses.plain", values: { text } }
      : {
          key: "outlook.courses.share",
          values: { text, share: { share }, region: regionWord(assessment) },
        },
  );
}

/** Says the trajectory of the rest, only where the rest is a number of its own: neither unknown nor a conflict. */
function restTrajectory(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
  { kind }: ContributionVariant,
  newest: ContributionParts,
  yearsParts: readonly ContributionParts[],
): readonly Sentence[] {
  const divided = divideLatest(assessment, indicator, kind);
  const rest = divided?.parts.find(({ scope }) => scope === null);
  if (divided === null || rest === undefined || divided.year !== newest.year) return [];
  const missing = ({ parts }: ContributionParts): string =>
    parts.flatMap(({ scope, value }) => (value === null ? [scope] : [])).join();
  const points = yearsParts
    .filter((yearParts) => missing(yearParts) === missing(newest))
    .flatMap(({ year, rest: known }) =>
      known === null || known.conflict
        ? []
        : [{ year, value: known.value, qualifier: rest.qualifier, nature: null }],
    );
  const growth = ownGrowthSentence(indicator, rest);
  return trajectory(
    indicator,
    partName(assessment, divided, null),
    points,
    growth ?? { key: "outlook.growth.none" },
  ).map((text) => ({ key: "outlook.courses.plain", values: { text } }));
}

type Point = Parameters<typeof readingOf>[1] & { year: number };

function trajectory(
  indicator: IndicatorAssessment,
  name: Word,
  points: readonly Point[],
  growth: Sentence,
): readonly Sentence[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    {
      key: `outlook.courses.${points.length > 1 ? "one" : "point"}`,
      values: {
        name,
        growth,
        from: first.year,
        before: readingOf(indicator, first),
        year: last.year,
        after: readingOf(indicator, last),
      },
    },
  ];
}
