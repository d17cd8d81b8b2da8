import { useTranslations } from "next-intl";

import { ChartFrame } from "@/components/charts/chart-frame";
import { ChartPicture } from "@/components/page/pictures/chart-picture";
import { Table, Td, Th } from "@/components/ui/table";
import type { WaterfallStep } from "@/lib/assessment/charts/chart-types";
import { waterfallSeries } from "@/lib/assessment/charts/waterfall-series";
import { ChartActions } from "@/components/page/pictures/chart-actions";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { Subject } from "@/lib/words/subject";
import { useWords } from "@/components/page/use-words";
import { waterfallBars } from "@/lib/words/parts/waterfall-bars";
import {
  reachedText,
  stepLabel,
  stepText,
  waterfallHeading,
} from "@/lib/words/parts/waterfall-words";

interface WaterfallFigureProps {
  subject: Subject;
  place: DashboardPlace;
}

/** Shows the way from the baseline over each year's change to the target; nothing where no change is known. */
export function WaterfallFigure({ subject, place }: WaterfallFigureProps) {
  const t = useTranslations("dashboard.waterfall");
  const inWords = useWords();
  const series = waterfallSeries(subject.indicator, subject.scope);
  const finding = waterfallHeading(subject, series);
  if (finding === null) return null;
  const heading = inWords(finding);
  const keyOf = ({ kind, year }: WaterfallStep): string => `${kind} ${year}`;
  const bars = waterfallBars(subject, series, inWords);
  return (
    <ChartFrame
      heading={heading}
      headingLevel={3}
      className="lg:col-span-2 print:col-span-2"
      summary={t("summary")}
      actions={
        <ChartActions
          assessment={subject.assessment}
          place={place}
          indicator={subject.indicator.code}
          chart="waterfall"
          name={heading}
        />
      }
      tableLabel={t("table")}
      table={
        <Table caption={heading} className="min-w-[26rem] print:min-w-0">
          <thead>
            <tr>
              <Th scope="col">{t("column.step")}</Th>
              <Th scope="col">{t("column.change")}</Th>
              <Th scope="col">{t("column.reached")}</Th>
            </tr>
          </thead>
          <tbody>
            {series.steps.map((step) => {
              const reached = reachedText(subject, step);
              return (
                <tr key={keyOf(step)}>
                  <Th scope="row">{inWords(stepLabel(step))}</Th>
                  <Td>{inWords(stepText(subject, step))}</Td>
                  <Td>{reached === null ? t("none") : inWords(reached)}</Td>
                </tr>
              );
            })}
          </tbody>
        </Table>
      }
    >
      <ChartPicture drawing={{ kind: "waterfall", series: bars }} name={heading} />
    </ChartFrame>
  );
}
