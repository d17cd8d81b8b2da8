import type { Word } from "@/lib/words/sentence";
import { Decimal } from "@/lib/assessment/formulas/decimal";
import { findPoint } from "@/lib/words/lookup";
import { partWaterfallBars } from "@/lib/words/parts/part-waterfall-bars";
import {
  partWaterfallHeading,
  partWaterfallText,
  stepLabel,
  type PartContent,
} from "@/lib/words/parts/part-waterfall-words";
import type { Subject } from "@/lib/words/subject";

import type { ExportedChart } from "./types";
import { exportedChart } from "./exported-chart";
import { partsContent } from "./parts-content";
import type { NumberRow } from "./table-rows";
import type { SentenceContext } from "./sentence-context";

/** From the baseline over what each part changed to the target. */
export function partWaterfallExport(
  context: SentenceContext,
  subject: Subject,
  content: PartContent,
): ExportedChart {
  const series = partWaterfallBars(subject, content, context.inWords);
  return exportedChart(
    context,
    partWaterfallHeading(subject, content),
    { kind: "waterfall", series },
    {
      ...partsContent(subject, content.divided),
      remarks: partWaterfallText(subject, content),
    },
  );
}

/** A row a step: start, latest and target as they are, changes and the gap as differences. */
export function partWaterfallRows(subject: Subject, content: PartContent): readonly NumberRow[] {
  const { indicator } = subject;
  const { whole, calibre } = content.divided;
  const { startKind, since, mixed, steps } = content.waterfall;
  return steps.map((step): NumberRow => {
    const { kind, year, qualifier } = step;
    const row = { indicator, item: stepLabel(subject, content, step), year, qualifier, calibre };
    const given = (
      value: number,
      cited: Pick<NumberRow, "nature" | "calibre" | "source"> | null,
    ): NumberRow => ({
      ...row,
      value,
      nature: cited?.nature,
      calibre: cited?.calibre ?? calibre,
      source: cited?.source,
    });
    if (kind === "start") {
      const first = findPoint(indicator, { scope: whole.scope, year, calibre });
      return given(step.to, startKind === "baseline" ? whole.baseline : first);
    }
    if (kind === "latest") return given(step.to, whole.latest);
    if (kind === "target") return given(step.to, whole.target);
    const change: Word = { key: "charts.file.change", values: { since, year } };
    const note: Word | undefined =
      kind === "rest" && mixed
        ? { key: "outlook.parts.mixed" }
        : kind === "part" || kind === "rest"
          ? change
          : undefined;
    return { ...row, value: new Decimal(step.to).minus(step.from).toNumber(), note };
  });
}
