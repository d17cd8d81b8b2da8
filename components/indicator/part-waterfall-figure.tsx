import { useTranslations } from "next-intl";

import { ChartFrame } from "@/components/charts/chart-frame";
import { ChartActions } from "@/components/page/pictures/chart-actions";
import { ChartPicture } from "@/components/page/pictures/chart-picture";
import { useWords } from "@/components/page/use-words";
import { Table, Td, Th } from "@/components/ui/table";
import type { DashboardPlace } from "@/lib/addresses/place";
import { partChartKey } from "@/lib/words/parts/part-charts";
import { partWaterfallBars } from "@/lib/words/parts/part-waterfall-bars";
import {
  partWaterfallHeading,
  partWaterfallText,
  type PartContent,
} from "@/lib/words/parts/part-waterfall-words";
import type { Subject } from "@/lib/words/subject";

interface PartWaterfallFigureProps {
  subject: Subject;
  place: DashboardPlace;
  content: PartContent;
}

/** Shows the way from the baseline over each part's change to the target. */
export function PartWaterfallFigure({ subject, place, content }: PartWaterfallFigureProps) {
  const t = useTranslations("dashboard.waterfall");
  const inWords = useWords();
  const heading = inWords(partWaterfallHeading(subject, content));
  const bars = partWaterfallBars(subject, content, inWords);
  return (
    <ChartFrame
      heading={heading}
      headingLevel={3}
      summary={null}
      actions={
        <ChartActions
          assessment={subject.assessment}
          place={place}
          indicator={subject.indicator.code}
          chart={partChartKey("waterfall", content.divided)}
          name={heading}
        />
      }
      tableLabel={t("table")}
      table={
        <>
          <p className="mb-2 text-muted">
            {partWaterfallText(subject, content)
              .map(inWords)
              .join(inWords({ key: "dashboard.space" }))}
          </p>
          <Table caption={heading}>
            <thead>
              <tr>
                <Th scope="col">{t("column.step")}</Th>
                <Th scope="col">{t("column.change")}</Th>
              </tr>
            </thead>
            <tbody>
              {bars.map(({ key, label, text }) => (
                <tr key={key}>
                  <Th scope="row">{label}</Th>
                  <Td>{text}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      }
    >
      <ChartPicture drawing={{ kind: "waterfall", series: bars }} name={heading} room="half" />
    </ChartFrame>
  );
}
