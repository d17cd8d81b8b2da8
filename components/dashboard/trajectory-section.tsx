import { useTranslations } from "next-intl";

import { ChartFrame } from "@/components/charts/chart-frame";
import { TrajectoryPicture } from "@/components/charts/trajectory-picture";

import { ChartActions } from "./chart-actions";
import type { DashboardPlace } from "./place";
import { projectionPhrase } from "./projection-phrase";
import type { Subject } from "./subject";
import { trajectoryChartSeries } from "./trajectory-series-words";
import { trajectoryHeading } from "./trajectory-heading";
import { TrajectoryTable } from "./trajectory-table";
import { useSay } from "./use-say";

interface CourseProps {
  readonly subject: Subject;
  readonly place: DashboardPlace;
}

/** The course over the years: figures, expected path, projection with its assumption, target. */
export function TrajectorySection({ subject, place }: CourseProps) {
  const t = useTranslations("dashboard.trajectory");
  const say = useSay();
  const series = trajectoryChartSeries(subject, say);
  const heading = say(trajectoryHeading(subject));
  const projection = projectionPhrase(subject);
  const drawn = series.segments.length + series.guides.length + series.marks.length > 0;
  return (
    <section className="mt-10">
      <ChartFrame
        heading={heading}
        summary={
          <p>
            {t(drawn ? "summary" : "empty")}
            {projection !== null && ` ${say(projection)}`}
          </p>
        }
        actions={
          <ChartActions
            assessment={subject.assessment}
            place={place}
            indicator={subject.indicator.code}
            chart="trajectory"
            name={heading}
          />
        }
        tableLabel={t("table")}
        table={<TrajectoryTable subject={subject} />}
      >
        <div className="rounded-lg border border-line bg-card p-2 sm:p-4">
          <TrajectoryPicture series={series} name={heading} />
        </div>
      </ChartFrame>
    </section>
  );
}
