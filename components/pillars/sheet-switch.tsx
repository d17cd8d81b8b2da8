import { useTranslations } from "next-intl";

import { PageLink } from "@/components/layout/page-link";
import { useWords } from "@/components/page/use-words";
import { OwnLanguage } from "@/components/ui/own-language";
import { dashboardPath, withParam, type DashboardPlace } from "@/lib/addresses/place";
import type { BoardSheet } from "@/lib/assessment/charts/board-sheets";
import { SHEET_PARAM, sheetName } from "@/lib/plans/sheets";
import type { PlanAssessment } from "@/lib/assessment/types";
import { dimensionName } from "@/lib/words/lookup";

interface SheetSwitchProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  sheets: readonly BoardSheet[];
  shown: BoardSheet | null;
}

/** Leads to the other sheets of a board that is too large for one: a line for each dimension, or a piece of it. */
export function SheetSwitch({ assessment, place, sheets, shown }: SheetSwitchProps) {
  const t = useTranslations("board.sheet");
  const inWords = useWords();
  const lines = new Map<string, BoardSheet[]>();
  for (const sheet of sheets) {
    const first = sheet.parts[0]?.code ?? "";
    lines.set(first, [...(lines.get(first) ?? []), sheet]);
  }
  return (
    <nav aria-label={t("label")} className="mb-3 text-sm print:hidden">
      <p className="text-muted">{t("text")}</p>
      <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[auto_minmax(12rem,1fr)]">
        {[...lines].map(([code, line]) => (
          <div key={code} className="items-baseline sm:col-span-2 sm:grid sm:grid-cols-subgrid">
            <dt className="font-semibold">
              <OwnLanguage>{inWords(nameOf(assessment, line[0]))}</OwnLanguage>
            </dt>
            <dd className="flex flex-wrap gap-x-3">
              {line.map((sheet) => (
                <PageLink
                  key={sheet.number}
                  href={withParam(
                    dashboardPath(place, "/pillars"),
                    SHEET_PARAM,
                    String(sheet.number),
                  )}
                  aria-current={sheet.number === shown?.number ? "page" : undefined}
                  className="inline-flex min-h-6 items-center px-1 whitespace-nowrap text-accent underline underline-offset-4 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
                >
                  {t("columns", {
                    first: String(sheet.columns[0]),
                    last: String(sheet.columns[1]),
                  })}
                </PageLink>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </nav>
  );
}

function nameOf(assessment: PlanAssessment, sheet: BoardSheet | undefined) {
  const name = dimensionName(assessment, sheet?.parts[0]?.kind ?? "");
  return sheet === undefined ? name : sheetName(sheet, name);
}
