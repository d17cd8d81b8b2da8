import clsx from "clsx";
import { useTranslations } from "next-intl";

import type { MatrixCell } from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { BridgeMark } from "@/components/page/bridge-note";
import { HATCH } from "@/components/page/hatch";
import { SourcedNumber } from "@/components/page/sourced-number";
import { useWords } from "@/components/page/use-words";
import { VerdictBadge } from "@/components/page/verdict-badge";
import { calibreName, scopeAssessment } from "@/lib/words/lookup";
import type { DashboardPlace } from "@/lib/addresses/place";
import { amountOf, verdictTerm } from "@/lib/words/subject";

interface MatrixCellViewProps {
  assessment: PlanAssessment;
  indicator: IndicatorAssessment;
  place: DashboardPlace;
  cell: MatrixCell;
  /** Footnote sign of the value's calibre; null where it is the target's. */
  mark: string | null;
  /** Whether the pillar is the first of its kind, so that a line stands before it. */
  first: boolean;
}

export function MatrixCellView(props: MatrixCellViewProps) {
  const { assessment, indicator, place, cell, mark, first } = props;
  const t = useTranslations();
  const inWords = useWords();
  const value = cell.reported;
  const frame = clsx(
    "border-b border-line px-2 py-2 text-right",
    first && "border-l border-l-line",
  );
  if (value === null) {
    return (
      <td className={clsx(frame, HATCH)}>
        <span className="bg-card px-1 text-muted">
          {cell.flag === null ? t("terms.unreported") : t(`terms.flag.${cell.flag}`)}
        </span>
      </td>
    );
  }
  const amount = amountOf(indicator, value.value, { qualifier: value.qualifier, unitless: true });
  const sourced = { assessment, indicator, place, source: value.source };
  return (
    <td className={clsx(frame, "align-top")}>
      <SourcedNumber {...sourced} className="font-semibold">
        {inWords(amount)}
      </SourcedNumber>
      {mark !== null && (
        <>
          <span aria-hidden="true">{mark}</span>
          <span className="sr-only">{inWords(calibreName(assessment, value.calibre))}</span>
        </>
      )}
      {cell.bridged && <BridgeMark />}
      <span className="block text-xs whitespace-nowrap text-muted">
        {value.year}
        {value.nature !== "actual" && ` · ${t(`terms.nature.${value.nature}`)}`}
        {cell.contribution !== null && (
          <>
            {" · "}
            <span className="sr-only">{t("terms.contribution")}</span>
            {inWords({ share: cell.contribution })}
          </>
        )}
      </span>
      {cell.hasTarget && cell.verdict !== null && (
        <VerdictBadge
          className="text-xs"
          verdict={cell.verdict}
          term={verdictTerm(
            assessment,
            scopeAssessment(indicator, cell.scope)?.target ?? null,
            cell.verdict,
          )}
          reason={null}
          basis={scopeAssessment(indicator, cell.scope)?.basis ?? null}
        />
      )}
    </td>
  );
}
