import { useLocale, useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import { CELL_STATUSES, type CompletenessCell } from "@/lib/figures/years/completeness";
import { daysLeft, type YearState } from "@/lib/figures/years/year-state";
import type { Instant } from "@/lib/vocabulary/instant";
import { StatusMark } from "@/components/figures/status-mark";

import { dayText } from "./day-text";

interface YearStatusProps {
  year: YearState;
  cells: readonly CompletenessCell[];
  now: Instant;
}

/** Says when the year is due, whether it is closed, and how many cells stand where. */
export function YearStatus({ year, cells, now }: YearStatusProps) {
  const t = useTranslations("reporting.board");
  const counts = CELL_STATUSES.map((status) => ({
    status,
    count: cells.filter((cell) => cell.status === status).length,
  })).filter(({ count }) => count > 0);
  const late = cells.filter((cell) => cell.late).length;
  return (
    <div className="flex flex-col gap-3">
      {year.closed ? (
        <Notice tone="warning">{t("closed", { year: String(year.year) })}</Notice>
      ) : (
        <DueLine dueOn={year.dueOn} now={now} />
      )}
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {counts.map(({ status, count }) => (
          <li key={status} className="inline-flex gap-1">
            <StatusMark status={status} />
            <span>{t("count", { count })}</span>
          </li>
        ))}
        {late > 0 && <li>{t("lateCount", { count: late })}</li>}
      </ul>
    </div>
  );
}

function DueLine({ dueOn, now }: { dueOn: string | null; now: Instant }) {
  const t = useTranslations("reporting.board");
  const locale = useLocale() === "en" ? "en" : "zh";
  if (dueOn === null) return <p className="text-muted">{t("noDue")}</p>;
  const left = daysLeft(dueOn, now);
  const day = dayText(dueOn, locale);
  if (left <= 0) return <Notice tone="warning">{t("overdue", { day, days: 1 - left })}</Notice>;
  return <p className="font-semibold">{t("due", { day, days: left - 1 })}</p>;
}
