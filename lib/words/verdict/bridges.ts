import type { AssessedTarget, IndicatorAssessment, ScopeAssessment } from "@/lib/assessment/types";
import type { Word } from "@/lib/words/sentence";

/** Whether what is computed for a scope starts from a baseline that only a bridge lets be compared. */
export function hasBridgedBaseline(
  { bridge, target: provinceTarget }: Pick<IndicatorAssessment, "bridge" | "target">,
  { baseline, target }: Pick<ScopeAssessment, "baseline" | "target">,
): boolean {
  const calibre = calibreOf(target) ?? calibreOf(provinceTarget);
  if (bridge === null || baseline === null || baseline.implicit) return false;
  return baseline.calibre === bridge.from && calibre === bridge.to && bridge.from !== bridge.to;
}

/** Lists indicators whose bridge a page has to explain, each note once. */
export function bridgeNotesOf(
  indicators: readonly IndicatorAssessment[],
): readonly NonNullable<IndicatorAssessment["bridge"]>[] {
  const notes = indicators.flatMap(({ bridge }) => bridge ?? []);
  return notes.filter((note, index) => notes.findIndex(({ zh }) => zh === note.zh) === index);
}

/** Writes a percentage, with the mark of a bridge where it rests on one. */
export function shareSentence(share: number, bridged: boolean): Word {
  return bridged ? { key: "dashboard.bridge.share", values: { share: { share } } } : { share };
}

function calibreOf(target: AssessedTarget | null): string | null {
  return target?.calibre ?? null;
}
