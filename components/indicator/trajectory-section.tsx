import { useTranslations } from "next-intl";

import { ChartFrame } from "@/components/charts/chart-frame";
import { TrajectoryPicture } from "@/components/charts/trajectory-picture";
import { ChartActions } from "@/components/page/chart-actions";
import type { DashboardPlace } from "@/lib/addresses/place";
import { projectionPhrase } from "@/lib/words/verdict/projection-phrase";
import type { Subject } from "@/lib/words/subject";
import { trajectoryCourse } from "@/lib/words/trajectory/trajectory-course";
import { trajectoryChartSeries } from "@/lib/words/trajectory/trajectory-series-words";
import { trajectoryHeading } from "@/lib/words/trajectory/trajectory-heading";
import { trajectoryLegend } from "@/lib/words/trajectory/trajectory-legend";
import { useSay } from "@/components/page/use-say";

import { TrajectoryTable } from "./trajectory-table";

interface CourseProps {
  readonly subject: Subject;
  /** Null: no files are offered beside the chart. */
  readonly place: DashboardPlace | null;
}

/** The course over the years: figures, expected path, projection with its assumption, target. */
export function TrajectorySection({ subject, place }: CourseProps) {
  const t = useTranslations("dashboard.trajectory");
  const say = useSay();
  const series = trajectoryChartSeries(subject, say);
  const heading = say(trajectoryHeading(subject));
  const projection = projectionPhrase(subject);
  return (
    <section className="mt-10">
      <ChartFrame
        heading={heading}
        summary={
          <p className="max-w-[60rem]">
            {[
              trajectoryLegend(series),
              ...trajectoryCourse(subject),
              ...series.steps.map(({ announcement }) => `${announcement}${t("stop")}`),
              ...(projection === null ? [] : [projection]),
            ]
              .map(say)
              .join(say({ key: "dashboard.space" }))}
          </p>
        }
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
        table={<TrajectoryTable subject={subject} />}
      >
        <div className="rounded-lg border border-line bg-card p-2 sm:p-4">
          <TrajectoryPicture series={series} name={heading} />
        </div>
      </ChartFrame>
    </section>
  );
}
