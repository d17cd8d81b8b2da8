import { useTranslations } from "next-intl";

import { ChartFrame } from "@/components/charts/chart-frame";
import { ChartPicture } from "@/components/page/pictures/chart-picture";
import { ChartActions } from "@/components/page/pictures/chart-actions";
import type { DashboardPlace } from "@/lib/addresses/place";
import { projectionSentence } from "@/lib/words/verdict/projection-sentence";
import type { Subject } from "@/lib/words/subject";
import { trajectorySentences } from "@/lib/words/trajectory/trajectory-sentences";
import { trajectoryChartSeries } from "@/lib/words/trajectory/trajectory-series-words";
import { trajectoryHeading } from "@/lib/words/trajectory/trajectory-heading";
import { trajectoryLegend } from "@/lib/words/trajectory/trajectory-legend";
import { useWords } from "@/components/page/use-words";

import { TrajectoryTable } from "./trajectory-table";

/** Height of the drawing, px: as much as the verdict and the numbers beside it have. */
const HEIGHT = 320;

interface TrajectoryProps {
  subject: Subject;
  /** Where the page stands; null where the chart is not offered for download. */
  place: DashboardPlace | null;
}

/** Shows the trajectory over the years: figures, expected path, projection with its assumption, target. */
export function TrajectorySection({ subject, place }: TrajectoryProps) {
  const t = useTranslations("dashboard.trajectory");
  const inWords = useWords();
  const series = trajectoryChartSeries(subject, inWords);
  const heading = inWords(trajectoryHeading(subject));
  const projection = projectionSentence(subject);
  return (
    <ChartFrame
      heading={heading}
      summary={projection === null ? null : inWords(projection)}
      actions={
        place !== null && (
          <ChartActions
            assessment={subject.assessment}
            place={place}
            indicator={subject.indicator.code}
            chart="trajectory"
            name={heading}
          />
        )
      }
      tableLabel={t("table")}
      table={
        <>
          <p className="mb-2 text-muted">
            {[
              trajectoryLegend(subject, series),
              ...trajectorySentences(subject),
              ...series.steps.map(({ announcement }) => `${announcement}${t("stop")}`),
            ]
              .map(inWords)
              .join(inWords({ key: "dashboard.space" }))}
          </p>
          <TrajectoryTable subject={subject} />
        </>
      }
    >
      <ChartPicture
        drawing={{ kind: "trajectory", series }}
        name={heading}
        room="half"
        height={HEIGHT}
      />
    </ChartFrame>
  );
}
