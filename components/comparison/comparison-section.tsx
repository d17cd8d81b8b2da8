import type { ReactNode } from "react";

import { ChartPicture } from "@/components/page/pictures/chart-picture";
import { Section } from "@/components/page/section";
import { useWords } from "@/components/page/use-words";
import type { ComparisonChart } from "@/lib/words/comparison/comparison-charts";

interface ComparisonSectionProps {
  chart: ComparisonChart;
  /** Downloads of this chart. */
  actions: ReactNode;
}

/** Shows one indicator: its scopes in one chart or as small charts, and what is not drawn with the reason. */
export function ComparisonSection({ chart, actions }: ComparisonSectionProps) {
  const inWords = useWords();
  const { indicator, drawing, left, notes } = chart;
  const heading = inWords(chart.heading);
  return (
    <Section id={`panels-${indicator.code}`} heading={heading}>
      <div className="rounded-lg border border-line bg-card p-4">
        {drawing !== null && <ChartPicture drawing={drawing} name={heading} />}
        {notes.length > 0 && <p className="text-sm text-muted">{notes.map(inWords).join(" · ")}</p>}
        {left.map((sentence) => (
          <p key={sentence.key} className="text-sm text-muted not-first:mt-2">
            {inWords(sentence)}
          </p>
        ))}
      </div>
      {drawing !== null && <div className="mt-3 print:hidden">{actions}</div>}
    </Section>
  );
}
