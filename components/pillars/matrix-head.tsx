import clsx from "clsx";
import { useTranslations } from "next-intl";

import type { MatrixSeries } from "@/lib/assessment/charts/chart-types";
import type { PlanAssessment } from "@/lib/assessment/types";
import { PlaceLink } from "@/components/page/place-link";
import { useWords } from "@/components/page/use-words";
import { scopeName } from "@/lib/words/lookup";
import type { DashboardPlace } from "@/lib/addresses/place";

interface MatrixHeadProps {
  assessment: PlanAssessment;
  columns: MatrixSeries["columns"];
  place: DashboardPlace;
}

/** Writes two header rows: the kinds of pillar over the pillars, each leading to its page. */
export function MatrixHead({ assessment, columns, place }: MatrixHeadProps) {
  const t = useTranslations();
  const inWords = useWords();
  const kinds = [...new Set(columns.map((column) => column.kind))];
  return (
    <>
      <colgroup>
        <col className="w-28 sm:w-48" />
      </colgroup>
      {kinds.map((kind) => (
        <colgroup key={kind} span={columns.filter((column) => column.kind === kind).length} />
      ))}
      <thead>
        <tr>
          <th
            rowSpan={2}
            scope="col"
            className="sticky left-0 z-10 border-b border-field bg-card px-2 py-2 text-left align-bottom font-normal text-muted"
          >
            {t("terms.indicator")}
          </th>
          {kinds.map((kind) => (
            <th
              key={kind}
              scope="colgroup"
              colSpan={columns.filter((column) => column.kind === kind).length}
              className="border-l border-line px-2 pt-1 pb-2 text-center font-semibold"
            >
              {t(`terms.kind.${kind}`)}
              {kind === "carrier" && (
                <span className="font-normal text-muted">
                  {t("dashboard.parenthesis", { text: t("dashboard.matrix.carriers") })}
                </span>
              )}
            </th>
          ))}
        </tr>
        <tr>
          {columns.map((column, index) => (
            <th
              key={column.scope}
              scope="col"
              className={clsx(
                "border-b border-field px-2 pb-2 text-right align-bottom font-semibold",
                column.kind !== columns[index - 1]?.kind && "border-l border-l-line",
              )}
            >
              <PlaceLink place={place} to={`/pillars/${column.scope}`}>
                {inWords(scopeName(assessment, column.scope))}
              </PlaceLink>
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
