import { regionWord } from "@/lib/plans/region-word";
import { gapRow, type GapRow } from "@/lib/assessment/charts/gap-rows";
import { growthNotBefore } from "@/lib/assessment/charts/divided-latest";
import { growthKindOf } from "@/lib/assessment/method";
import { ownGrowth, startPoint } from "@/lib/assessment/charts/own-growth";
import type { ScopeAssessment } from "@/lib/assessment/types";
import type { GapBar, GapChartSeries } from "@/lib/chart-layout/gap-types";
import type { Scope } from "@/lib/plans/types";
import { gapKeys, gapMarks } from "@/lib/words/gap/gap-marks";
import { boundWord, gapTexts } from "@/lib/words/gap/gap-row-words";
import { dimensionName, scopeAssessment, scopesOfKind, placeWord } from "@/lib/words/lookup";
import { ownGrowthSentence } from "@/lib/words/parts/part-words";
import type { Sentence, Word } from "@/lib/words/sentence";
import { readingOf, verdictTerm, type Subject } from "@/lib/words/subject";

/** One member of a kind, measured as its siblings are. */
export interface SameScaleRow {
  readonly scope: Scope;
  readonly entry: ScopeAssessment;
  readonly row: GapRow;
}

/** Lists the members of a part's kind for one indicator, in the plan's order: 同一把尺. */
export function sameScaleRows(
  { assessment, indicator }: Subject,
  kind: Scope["kind"],
): readonly SameScaleRow[] {
  return scopesOfKind(assessment, kind).flatMap((scope) => {
    const entry = scopeAssessment(indicator, scope.code);
    const row = entry === null ? null : gapRow(indicator, entry);
    return entry === null || row === null ? [] : [{ scope, entry, row }];
  });
}

/** Says what the members are measured by: own targets, shares, or nothing. */
export function sameScaleHeading(
  { assessment, indicator }: Subject,
  kind: Scope["kind"],
  rows: readonly SameScaleRow[],
): Sentence {
  const values = {
    kind: dimensionName(assessment, kind),
    indicator: indicator.name,
    whole: wholeOf({ assessment }, rows),
  };
  const measure = rows.some(({ row }) => row.isOwnTarget)
    ? "own"
    : rows.some(({ row }) => row.shareOfWhole !== null)
      ? "share"
      : "none";
  return { key: `dashboard.part.scale.${measure}`, values };
}

/** Says below the chart what is judged and what is not. */
export function sameScaleNote(
  { assessment }: Pick<Subject, "assessment">,
  rows: readonly SameScaleRow[],
): Sentence {
  const own = rows.some(({ row }) => row.isOwnTarget);
  return {
    key: `dashboard.part.scale.${own ? "noteOwn" : "noteShare"}`,
    values: { whole: wholeOf({ assessment }, rows) },
  };
}

/** Writes the comparison in a language: a row for each member, all on one scale. */
export function sameScaleSeries(
  subject: Subject,
  rows: readonly SameScaleRow[],
  {
    inWords,
    hrefOf,
  }: { inWords: (word: Word) => string; hrefOf: (scope: string) => string | null },
): GapChartSeries {
  const bars = rows.map((member): GapBar => {
    const texts = memberTexts(subject, member).map(inWords);
    const note = inWords(memberNote(subject, member));
    const name = inWords(member.scope.name);
    return {
      key: member.scope.code,
      name,
      word: null,
      note,
      chip: null,
      ...gapMarks(member.row),
      texts,
      announcement: [name, note, ...texts].join(inWords({ key: "charts.gap.and" })),
      href: hrefOf(member.scope.code),
      entry: null,
    };
  });
  const keys = gapKeys(
    subject.assessment,
    rows.map(({ row }) => row),
    bars,
    inWords,
  );
  // Every row is another part, so that no key may name one.
  return {
    isDense: false,
    rows: bars,
    keys: keys.filter(({ mark }) => mark !== "own" && mark !== "part"),
  };
}

/** Says of a member what it has reached, of its own target or of the whole; then the value, or how fast it grew. */
export function memberTexts(subject: Subject, member: SameScaleRow): readonly Sentence[] {
  const { assessment, indicator } = subject;
  const { row } = member;
  if (row.value === null || row.state === "other-calibre") {
    return gapTexts(assessment, indicator, row);
  }
  const reading: Sentence = {
    key: "dashboard.part.scale.value",
    values: { value: readingOf(indicator, row.value) },
  };
  if (row.isOwnTarget) {
    const [gap] = gapTexts(assessment, indicator, row);
    return row.share === null || row.target?.comparison === "between"
      ? [reading]
      : [
          { key: "dashboard.part.scale.attained", values: { share: { share: row.share } } },
          ...(gap === undefined ? [] : [gap]),
        ];
  }
  const growth = growthSentence(subject, member);
  return [
    row.shareOfWhole === null
      ? reading
      : {
          key: "dashboard.part.scale.ofWhole",
          values: {
            whole: placeWord(assessment, row.measuredBy),
            share: { share: row.shareOfWhole },
          },
        },
    ...(row.shareOfWhole === null ? [] : [reading]),
    ...(growth === null ? [] : [growth]),
  ];
}

function memberNote({ assessment, indicator }: Subject, { scope, row }: SameScaleRow): Sentence {
  const { target, verdict } = row;
  if (!row.isOwnTarget || target === null) {
    return { key: "charts.gap.note.noTarget", values: { name: scope.name } };
  }
  const origin: Sentence = {
    key: `charts.gap.note.${target.origin}`,
    values: { bound: boundWord(indicator, target) },
  };
  if (verdict === null) return origin;
  const word: Sentence = { key: verdictTerm(assessment, target, verdict) };
  return { key: "charts.gap.note.judged", values: { verdict: word, target: origin } };
}

function growthSentence(
  { assessment, indicator }: Subject,
  { entry, row }: SameScaleRow,
): Sentence | null {
  if (row.value === null) return null;
  const start = startPoint(entry, row.value, growthNotBefore(assessment, entry));
  const growth = ownGrowth(growthKindOf(assessment.method, indicator.accrual), start, row.value);
  const approximate = [row.value, start].some((point) => (point?.qualifier ?? "exact") !== "exact");
  const said = ownGrowthSentence(indicator, { growth, approximate });
  return said === null ? null : { key: "dashboard.part.scale.growth", values: { growth: said } };
}

function wholeOf({ assessment }: Pick<Subject, "assessment">, rows: readonly SameScaleRow[]): Word {
  const part = rows.find(({ row }) => !row.isOwnTarget)?.row;
  return part === undefined ? regionWord(assessment) : placeWord(assessment, part.measuredBy);
}
