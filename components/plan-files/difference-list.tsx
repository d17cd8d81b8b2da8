"use client";

import { useLocale, useTranslations } from "next-intl";

import { Table, Td, Th } from "@/components/ui/table";
import type { PlanDifference } from "@/lib/plan-files/changes/plan-differences";
import { columnName, sheetName } from "@/lib/plan-files/sheet-words";

/** Shows cell by cell what a draft changes of the plan in force. */
export function DifferenceList({ differences }: { differences: readonly PlanDifference[] }) {
  const t = useTranslations("planFiles.change");
  const locale = useLocale() === "en" ? "en" : "zh";
  return (
    <section aria-labelledby="differences" className="flex min-w-0 flex-col gap-2">
      <h2 id="differences" className="text-lg font-semibold">
        {t("differences", { count: differences.length })}
      </h2>
      {differences.length === 0 ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <Table caption={t("caption")}>
          <thead>
            <tr>
              {(["what", "cell", "before", "after"] as const).map((column) => (
                <Th key={column} scope="col">
                  {t(column)}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differences.flatMap(({ section, deed, label, cells }, index) =>
              cells.map(({ column, before, after }, place) => (
                <tr key={`${index} ${column}`}>
                  {place === 0 && (
                    <Th scope="rowgroup" rowSpan={cells.length} className="align-top">
                      {sheetName(section, locale)}
                      {label.zh !== "" && ` · ${label[locale]}`}
                      <span className="block text-sm font-normal text-muted">
                        {t(`deed.${deed}`)}
                      </span>
                    </Th>
                  )}
                  <Td>{columnName(column, locale)}</Td>
                  <Td className="text-muted">
                    {before.zh === "" ? "—" : <del>{before[locale]}</del>}
                  </Td>
                  <Td>
                    {after.zh === "" ? "—" : <ins className="no-underline">{after[locale]}</ins>}
                  </Td>
                </tr>
              )),
            )}
          </tbody>
        </Table>
      )}
    </section>
  );
}
