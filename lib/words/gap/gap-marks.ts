import type { GapRow } from "@/lib/assessment/charts/gap-rows";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { GapBar, GapKeyItem } from "@/lib/chart-layout/gap-types";
import { placeWord, scopeName } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";
import { VERDICT_TONE } from "@/lib/words/verdict/verdict-colour";

type Marks = Pick<
  GapBar,
  | "sign"
  | "tone"
  | "look"
  | "value"
  | "last"
  | "whole"
  | "expected"
  | "remainder"
  | "hasTick"
  | "isContradicted"
>;

/** Length of what cannot be measured by the bound, such as another calibre: half of the track, as an outline. */
const UNMEASURED = 0.5;

/** Gives how a row is drawn. Only what has a target of its own is judged. */
export function gapMarks(row: GapRow): Marks {
  const { isOwnTarget, verdict, state, target } = row;
  const judged = isOwnTarget ? verdict : null;
  const isUnmeasured = state === "other-calibre" || (state === "whole-unknown" && target === null);
  return {
    sign: judged,
    tone: judged === null ? "accent" : judged === "awaiting-data" ? "open" : VERDICT_TONE[judged],
    look: isUnmeasured ? "outline" : "solid",
    ...(isUnmeasured ? { value: UNMEASURED, last: null, whole: null } : lengthsOf(row)),
    // What is due in full is the target itself.
    expected: isOwnTarget && state !== "unreported" && row.expected !== 1 ? row.expected : null,
    isContradicted: state === "conflict",
    remainder:
      isUnmeasured || state === "no-scale" || state === "no-bound"
        ? "none"
        : state === "whole-unknown" || state === "conflict"
          ? "unknown"
          : "gap",
    hasTick: target !== null && state !== "no-scale" && state !== "other-calibre",
  };
}

/** Measures value, last value and whole by one denominator; where nothing has a bound, by the whole. */
function lengthsOf(row: GapRow): Pick<Marks, "value" | "last" | "whole"> {
  const { state, isOwnTarget, value, last, whole, shareOfWhole } = row;
  if (state === "no-bound") return { value: shareOfWhole, last: null, whole: 1 };
  if (state === "no-scale") return { value: null, last: null, whole: null };
  const bound = denominator(row, whole ?? value?.value ?? null);
  const length = (amount: number | null | undefined): number | null =>
    amount == null || bound === null || bound === 0 ? null : amount / bound;
  const own = length(value?.value);
  return {
    value: own,
    last: length(last?.value),
    // An unknown whole ends where the part does.
    whole: isOwnTarget || own === null ? null : (length(whole) ?? own),
  };
}

/** Within a range the target is reached and not exceeded: what lies inside ends at the tick. */
function denominator({ target, bound }: GapRow, amount: number | null): number | null {
  const max = target?.comparison === "between" ? target.max : null;
  if (max === null || amount === null || bound === null) return bound;
  return Math.min(Math.max(amount, bound), max);
}

/** Explains the marks that are drawn, once for all rows. */
export function gapKeys(
  assessment: PlanAssessment,
  rows: readonly GapRow[],
  bars: readonly GapBar[],
  inWords: (word: Word) => string,
): readonly GapKeyItem[] {
  const first: Record<GapKeyItem["mark"], GapBar | undefined> = {
    own: bars.find(
      ({ value, whole, look }) => value !== null && whole === null && look === "solid",
    ),
    excess: bars.find(
      ({ value, whole, look }) => whole === null && look === "solid" && (value ?? 0) > 1,
    ),
    part: bars.find(({ whole }) => whole !== null),
    others: bars.find(({ value, whole }) => whole !== null && whole > (value ?? 0)),
    gap: bars.find(
      ({ remainder, value, whole }) => remainder === "gap" && (whole ?? value ?? 0) < 1,
    ),
    unknown: bars.find(({ remainder, whole }) => remainder === "unknown" && (whole ?? 0) < 1),
    outline: bars.find(({ look }) => look === "outline"),
    last: bars.find(({ last }) => last !== null),
    expected: bars.find(({ expected }) => expected !== null),
    target: bars.find(({ hasTick }) => hasTick),
  };
  const part = rows.find(({ isOwnTarget }) => !isOwnTarget);
  const scope = part ?? rows[0];
  const values = {
    name: scope === undefined ? "" : scopeName(assessment, scope.scope),
    whole: part === undefined ? "" : placeWord(assessment, part.measuredBy),
  };
  const text = (mark: GapKeyItem["mark"]): Sentence => {
    return { key: `charts.gap.key.${mark}`, values };
  };
  return (Object.keys(first) as GapKeyItem["mark"][]).flatMap((mark) => {
    const bar = first[mark];
    return bar === undefined ? [] : [{ mark, tone: bar.tone, text: inWords(text(mark)) }];
  });
}
