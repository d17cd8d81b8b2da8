import { useLocale, useTranslations } from "next-intl";

import type { CompletenessBoard, CompletenessCell, Debt } from "@/lib/figures/years/completeness";
import { daysLeft } from "@/lib/figures/years/year-state";
import type { Instant } from "@/lib/vocabulary/instant";
import { StatusMark } from "@/components/figures/status-mark";

import { dayText } from "./day-text";

interface DebtListProps {
  debts: readonly Debt[];
  board: Pick<CompletenessBoard, "year" | "indicators" | "scopes">;
  now: Instant;
}

/** Lists who still owes which figures, and until when. */
export function DebtList({ debts, board, now }: DebtListProps) {
  const t = useTranslations("reporting.debt");
  const locale = useLocale() === "en" ? "en" : "zh";
  if (debts.length === 0) return <p className="text-muted">{t("none")}</p>;
  const { dueOn } = board.year;
  const when =
    dueOn === null
      ? null
      : t(daysLeft(dueOn, now) <= 0 ? "overdue" : "until", { day: dayText(dueOn, locale) });
  return (
    <ul className="flex flex-col divide-y divide-line">
      {debts.map((debt) => (
        <li
          key={`${debt.status} ${debt.author ?? ""} ${debt.unit?.code ?? ""}`}
          className="flex flex-col gap-1 py-3"
        >
          <span className="flex flex-wrap items-baseline gap-x-3">
            <StatusMark status={debt.status} />
            <strong>{debt.author ?? debt.unit?.name[locale] ?? t(`group.${debt.status}`)}</strong>
            <span>{t("count", { count: debt.cells.length })}</span>
            {debt.status !== "submitted" && when !== null && (
              <span className="text-muted">{when}</span>
            )}
          </span>
          <details>
            <summary className="min-h-8 cursor-pointer py-1 text-accent underline underline-offset-4">
              {t("which")}
            </summary>
            <ul className="list-disc pl-5">
              {byIndicator(debt.cells).map(([indicator, cells]) => (
                <li key={indicator}>
                  {t("line", {
                    indicator: nameOf(board.indicators, indicator, locale),
                    scopes: cells
                      .map(({ scope }) => nameOf(board.scopes, scope, locale))
                      .join(locale === "zh" ? "、" : ", "),
                  })}
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}

function byIndicator(
  cells: readonly CompletenessCell[],
): readonly (readonly [string, readonly CompletenessCell[]])[] {
  const codes = [...new Set(cells.map(({ indicator }) => indicator))];
  return codes.map((code) => [code, cells.filter(({ indicator }) => indicator === code)]);
}

function nameOf(
  items: CompletenessBoard["scopes"] | CompletenessBoard["indicators"],
  code: string,
  locale: "zh" | "en",
): string {
  return items.find((item) => item.code === code)?.name[locale] ?? code;
}
