import { useLocale, useTranslations } from "next-intl";

import { ChartFrame } from "@/components/charts/chart-frame";
import { TrajectoryTable } from "@/components/indicator/trajectory-table";
import { ChartActions } from "@/components/page/pictures/chart-actions";
import { ChartPicture } from "@/components/page/pictures/chart-picture";
import { PlaceLink } from "@/components/page/place-link";
import { SourcedNumber } from "@/components/page/sourced-number";
import { useWords } from "@/components/page/use-words";
import { Card } from "@/components/ui/card";
import { Table, Td, Th } from "@/components/ui/table";
import { OwnLanguage } from "@/components/ui/own-language";
import { PART_ROW, PART_ROW_ANCHOR, partRowPath } from "@/lib/addresses/part-row";
import type { DashboardPlace } from "@/lib/addresses/place";
import { localPath } from "@/lib/i18n/local-path";
import type { Locale } from "@/lib/i18n/routing";
import type { Scope } from "@/lib/plans/types";
import { dimensionName } from "@/lib/words/lookup";
import { partTrajectoryHeading } from "@/lib/words/part/part-trajectory";
import {
  sameScaleHeading,
  sameScaleNote,
  sameScaleRows,
  sameScaleSeries,
  type SameScaleRow,
} from "@/lib/words/part/same-scale";
import type { Subject } from "@/lib/words/subject";
import { trajectoryChartSeries } from "@/lib/words/trajectory/trajectory-series-words";

interface RowChartsProps {
  /** The part and the indicator whose row is chosen. */
  subject: Subject;
  scope: Scope;
  place: DashboardPlace;
}

/** Shows what the chosen row of a part's page leads to: its trajectory, and all of its kind by one measure. */
export function RowCharts(props: RowChartsProps) {
  return (
    <div
      id={PART_ROW_ANCHOR}
      className="flex min-w-0 scroll-mt-4 flex-col gap-4 lg:col-start-2 lg:row-span-2 lg:row-start-1"
    >
      <PartTrajectory {...props} />
      <SameScale {...props} />
    </div>
  );
}

function PartTrajectory({ subject, scope, place }: RowChartsProps) {
  const t = useTranslations("dashboard");
  const inWords = useWords();
  const { assessment, indicator } = subject;
  const heading = inWords(partTrajectoryHeading(subject));
  const series = trajectoryChartSeries(subject, inWords);
  const isDrawn = series.segments.length + series.marks.length > 0;
  return (
    <Card>
      <ChartFrame
        heading={heading}
        summary={
          subject.scope.target === null
            ? inWords({ key: "dashboard.part.trajectory.noTarget", values: { name: scope.name } })
            : null
        }
        tableLabel={t("trajectory.table")}
        table={<TrajectoryTable subject={subject} />}
        notes={
          <>
            {t("part.row.hint")}{" "}
            <PlaceLink place={place} to={`/indicators/${indicator.code}`} className="underline">
              {t("part.row.open")}
            </PlaceLink>
          </>
        }
        actions={
          isDrawn && (
            <ChartActions
              assessment={assessment}
              place={place}
              indicator={scope.code}
              chart="trajectory"
              name={heading}
              query={{ [PART_ROW]: indicator.code }}
            />
          )
        }
      >
        {isDrawn && <ChartPicture drawing={{ kind: "trajectory", series }} name={heading} />}
      </ChartFrame>
    </Card>
  );
}

function SameScale({ subject, scope, place }: RowChartsProps) {
  const t = useTranslations("charts");
  const inWords = useWords();
  const locale = useLocale() as Locale;
  const { assessment, indicator } = subject;
  const members = sameScaleRows(subject, scope.kind);
  const heading = inWords(sameScaleHeading(subject, scope.kind, members));
  const series = sameScaleSeries(subject, members, {
    inWords,
    hrefOf: (code) => localPath(partRowPath(place, code, indicator.code), locale),
  });
  return (
    <Card>
      <ChartFrame
        heading={heading}
        summary={null}
        tableLabel={t("dataTable")}
        table={
          <Table caption={heading}>
            <thead>
              <tr>
                <Th scope="col">
                  <OwnLanguage>{inWords(dimensionName(assessment, scope.kind))}</OwnLanguage>
                </Th>
                <Th scope="col">{t("gap.column.target")}</Th>
                <Th scope="col">
                  <OwnLanguage>{inWords(indicator.name)}</OwnLanguage>
                </Th>
              </tr>
            </thead>
            <tbody>
              {series.rows.map(({ key, name, note, texts }) => (
                <tr key={key}>
                  <Th scope="row">{name}</Th>
                  <Td>{note}</Td>
                  <Td>
                    <SourcedNumber
                      assessment={assessment}
                      indicator={indicator}
                      place={place}
                      source={sourceOf(members, key)}
                    >
                      {texts.join(t("gap.and"))}
                    </SourcedNumber>
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        }
        notes={inWords(sameScaleNote(subject, members))}
        actions={
          <ChartActions
            assessment={assessment}
            place={place}
            indicator={scope.code}
            chart="same-scale"
            name={heading}
            query={{ [PART_ROW]: indicator.code }}
          />
        }
      >
        <ChartPicture drawing={{ kind: "gaps", series }} name={heading} />
      </ChartFrame>
    </Card>
  );
}

function sourceOf(members: readonly SameScaleRow[], code: string): string | null {
  const row = members.find(({ scope }) => scope.code === code)?.row;
  return (row?.value ?? row?.last)?.source ?? null;
}
