"use client";

import { useLocale, useTranslations } from "next-intl";

import { OwnLanguage } from "@/components/ui/own-language";
import { Table, Td, Th } from "@/components/ui/table";
import { planSheets, type PlanSheet } from "@/lib/plan-files/changes/plan-sheets";
import type { PlanFile } from "@/lib/plan-files/plan-file";
import { columnName, sheetName } from "@/lib/plan-files/sheet-words";

/** Shows all that a plan would be: how much of each thing, then each sheet, row by row and cell by cell. */
export function PlanContent({ file }: { file: PlanFile }) {
  const t = useTranslations("planFiles");
  const { plan, targets } = file;
  const sheets = planSheets(file);
  const countOf = (section: PlanSheet["section"]) =>
    sheets.find((sheet) => sheet.section === section)?.rows.length ?? 0;
  return (
    <>
      <p className="mt-1 text-sm">
        {t("preview.counts", {
          years: t("inForce.years", {
            start: String(plan.startYear),
            end: String(plan.endYear),
          }),
          dimensions: countOf("dimensions"),
          scopes: countOf("members"),
          indicators: countOf("indicators"),
          calibres: countOf("calibres"),
          targets: targets.length,
          allocations: countOf("allocations"),
          milestones: countOf("milestones"),
          baselines: countOf("baselines"),
          bridges: countOf("bridges"),
          dueDates: countOf("dueDates"),
          sources: countOf("sources"),
        })}
      </p>
      <div className="mt-3 divide-y divide-line rounded-md border border-line">
        {sheets.map((sheet) => (
          <Sheet key={sheet.section} sheet={sheet} />
        ))}
      </div>
    </>
  );
}

/** One sheet behind its name and its number of rows; one without rows says so and does not open. */
function Sheet({ sheet: { section, columns, rows } }: { sheet: PlanSheet }) {
  const t = useTranslations("planFiles.preview");
  const locale = useLocale() === "en" ? "en" : "zh";
  const name = sheetName(section, locale);
  const count = (
    <span className="ml-2 text-sm font-normal text-muted">{t("rows", { count: rows.length })}</span>
  );
  if (rows.length === 0) {
    return (
      <p className="flex min-h-10 items-center px-3">
        {name}
        {count}
      </p>
    );
  }
  return (
    <details className="px-3">
      <summary className="flex min-h-10 cursor-pointer items-center font-semibold text-accent">
        {name}
        {count}
      </summary>
      <div className="pb-3">
        <Table caption={t("sheet", { name })}>
          <thead>
            <tr>
              {columns.map((column) => (
                <Th key={column} scope="col" className="whitespace-nowrap">
                  {columnName(column, locale)}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, column) => (
                  <Td key={columns[column]} className={`align-top ${widthOf(rows, column)}`}>
                    <OwnLanguage>{cell[locale]}</OwnLanguage>
                  </Td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </details>
  );
}

/** A column of short cells keeps them whole and one of sentences is as wide as a line, where the table scrolls in its box. */
function widthOf(rows: PlanSheet["rows"], column: number): string {
  const longest = Math.max(0, ...rows.map((cells) => cells[column]?.zh.length ?? 0));
  return longest <= SHORT ? "whitespace-nowrap" : "min-w-56";
}

const SHORT = 14;
