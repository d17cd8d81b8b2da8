import { shownUnit } from "@/lib/plans/money-unit";
import type { MessageName } from "@/lib/i18n/message-key";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import type { LocalText } from "@/lib/plans/types";
import { bridgeNotesOf } from "@/lib/words/verdict/bridges";
import { findSource } from "@/lib/words/lookup";
import type { Word } from "@/lib/words/sentence";
import { asOfWords } from "@/lib/words/verdict/as-of-words";

import type { SentenceContext } from "./sentence-context";

/** What a chart shows, as far as its context needs to know it. */
export interface ChartContent {
  indicators: readonly IndicatorAssessment[];
  calibres: readonly LocalText[];
  /** Keys of the sources; null is left out. */
  sources: readonly (string | null)[];
  /** Indicators whose numbers are compared through a bridge. */
  bridged: readonly IndicatorAssessment[];
  /** Sentences that describe the chart or say what it assumes; they stand before all other lines. */
  remarks?: readonly Word[];
  /** Mark that stands over everything, before the mark of illustrative data. */
  mark?: Word;
}

/** Writes all that a chart must not be without when it leaves the page, a paragraph each. */
export function contextLines(
  { assessment, inWords }: SentenceContext,
  { indicators, calibres, sources, bridged, remarks = [] }: ChartContent,
): readonly string[] {
  const { plan } = assessment;
  const labelled = (key: MessageName<"charts.file">, value: Word): string =>
    inWords({ key: `charts.file.${key}`, values: { value } });
  const single = indicators.length === 1 ? indicators[0] : undefined;
  const keys = new Set(sources);
  const cited = assessment.sources.filter(({ key }) => keys.has(key)).map(({ key }) => key);
  return [
    ...(remarks.length === 0
      ? []
      : [remarks.map(inWords).join(inWords({ key: "dashboard.space" }))]),
    single === undefined
      ? inWords(plan.name)
      : inWords({
          key: "charts.file.subject",
          values: {
            plan: plan.name,
            indicator: single.name,
            unit: single.unit === null ? "—" : shownUnit(single.unit),
          },
        }),
    asOfWords(assessment, "charts.file.unreleased").map(inWords).join(" · "),
    ...(assessment.seal === null ? [] : [labelled("seal", assessment.seal.hash)]),
    ...(calibres.length === 0 ? [] : [labelled("calibre", { list: distinct(calibres) })]),
    ...bridgeNotesOf(bridged).map((note) => labelled("bridge", note)),
    ...(single?.caution ? [labelled("caution", single.caution)] : []),
    sourceLine(cited),
    inWords({ key: "charts.file.origin" }),
  ];

  function sourceLine(list: readonly string[]): string {
    if (list.length === 0) return labelled("sources", { key: "dashboard.source.none" });
    const texts = list.map((key, index) => {
      const source = findSource(assessment, key);
      const day: Word = source?.publishedOn ? { day: source.publishedOn } : "";
      const values = {
        number: index + 1,
        title: source?.title ?? key,
        publisher: source?.publisher ?? "",
        day,
      };
      return inWords({ key: `charts.file.${day === "" ? "undated" : "source"}`, values });
    });
    return labelled("sources", texts.join(inWords({ key: "charts.file.between" })));
  }
}

function distinct(names: readonly LocalText[]): readonly LocalText[] {
  return names.filter((name, index) => names.findIndex(({ zh }) => zh === name.zh) === index);
}
