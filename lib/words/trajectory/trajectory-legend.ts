import { placeWord } from "@/lib/words/lookup";
import type { MessageName } from "@/lib/i18n/message-key";
import type { TrajectoryChartSeries } from "@/lib/chart-layout/types";
import type { Sentence, Word } from "@/lib/words/sentence";
import type { Subject } from "@/lib/words/subject";

/** Says what each kind of line in the chart stands for, only of those that are in it. */
export function trajectoryLegend(
  { assessment, scope }: Subject,
  { segments, guides, marks, steps }: TrajectoryChartSeries,
): Sentence {
  const values = { region: placeWord(assessment, scope.scope) };
  const line = (key: MessageName<"dashboard.trajectory.legend">): Word => ({
    key: `dashboard.trajectory.legend.${key}`,
    values,
  });
  const drawn = (key: string): boolean => guides.some((guide) => guide.key === key);
  const list = [
    ...(segments.length > 0 ? [line("values")] : []),
    ...(drawn("expected") ? [line("expected")] : []),
    ...(drawn("projection") ? [line("projection")] : []),
    ...(marks.some(({ key }) => key === "forecasts") ? [line("forecasts")] : []),
    ...(marks.some(({ key }) => key === "references") ? [line("references")] : []),
    ...(steps.length > 0 ? [line("earlier")] : []),
  ];
  return segments.length + guides.length + marks.length === 0
    ? { key: "dashboard.trajectory.empty", values }
    : { key: "dashboard.trajectory.summary", values: { list: { list } } };
}
