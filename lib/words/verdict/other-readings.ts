import type { LatestValue } from "@/lib/assessment/types";
import { isDividedAgain } from "@/lib/plans/dimensions";
import { calibreName, findScope, scopeName } from "@/lib/words/lookup";
import type { Sentence } from "@/lib/words/sentence";
import { readingOf, type Subject } from "@/lib/words/subject";

/** A number beside the one that the target is judged by: of a part, or in another calibre. */
export interface OtherReading {
  readonly scope: string;
  readonly value: LatestValue;
  /** Whether the number may not be compared with the target, because its calibre is another. */
  readonly otherCalibre: boolean;
  /** Whether the number of a part is larger than the whole's. */
  readonly exceedsWhole: boolean;
}

/**
 * Lists known numbers that the card's own value does not show: the scope's own in a calibre that may not be
 * compared, then those of parts, largest first: not of a further way of dividing the whole. The baseline itself is left out.
 */
export function otherReadings({ assessment, indicator, scope }: Subject): readonly OtherReading[] {
  const calibre = scope.target?.calibre ?? null;
  const readings = indicator.scopes.flatMap((entry) => {
    const kind = findScope(assessment, entry.scope)?.kind;
    const own = entry.scope === scope.scope;
    const value = entry.reported;
    if (value === null || (!own && (kind === undefined || isDividedAgain(assessment.scopes, kind))))
      return [];
    const otherCalibre = calibre !== null && value.calibre !== calibre && !value.bridged;
    if (own && (!otherCalibre || value.year <= (scope.baseline?.year ?? 0))) return [];
    const exceedsWhole = !own && scope.latest !== null && value.value > scope.latest.value;
    return [{ scope: entry.scope, value, otherCalibre, exceedsWhole, own }];
  });
  return readings.sort((a, b) => Number(b.own) - Number(a.own) || b.value.value - a.value.value);
}

/** Says one reading: “武汉 2024 年为 121 家，口径不同（…）。” */
export function otherReadingSentence(
  { assessment, indicator, scope: whole }: Subject,
  { scope, value, otherCalibre, exceedsWhole }: OtherReading,
): Sentence {
  const { latest } = whole;
  const same = value.bridged ? "bridged" : "same";
  const kind = !otherCalibre ? same : exceedsWhole ? "exceeds" : "other";
  return {
    key: `dashboard.reading.${kind}`,
    values: {
      scope: scopeName(assessment, scope),
      year: value.year,
      value: readingOf(indicator, value),
      calibre: calibreName(assessment, value.calibre),
      whole: latest === null ? "" : readingOf(indicator, latest),
      wholeScope: scopeName(assessment, whole.scope),
      wholeYear: latest?.year ?? "",
    },
  };
}

/** Says several readings in as few lines as their calibres allow: what may not be compared is said once. */
export function readingLines(
  subject: Subject,
  readings: readonly OtherReading[],
): readonly Sentence[] {
  const { assessment, indicator } = subject;
  // A part larger than its whole is explained by itself, with both numbers.
  const joins = ({ otherCalibre, exceedsWhole }: OtherReading): boolean =>
    otherCalibre && !exceedsWhole;
  const other = readings.filter(joins);
  const rest = readings.filter((reading) => !joins(reading));
  const calibres = [...new Set(other.map(({ value }) => value.calibre))];
  const short = ({ scope, value }: OtherReading): Sentence => ({
    key: "dashboard.reading.short",
    values: {
      scope: scopeName(assessment, scope),
      year: value.year,
      value: readingOf(indicator, value),
    },
  });
  const several: Sentence = {
    key: "dashboard.reading.several",
    values: {
      readings: { list: other.map(short) },
      calibres: { list: calibres.map((calibre) => calibreName(assessment, calibre)) },
    },
  };
  return [
    ...(other.length === 0 ? [] : [several]),
    ...rest.map((reading) => otherReadingSentence(subject, reading)),
  ];
}
