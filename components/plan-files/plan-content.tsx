"use client";

import { useLocale, useTranslations } from "next-intl";

import { Table, Td, Th } from "@/components/ui/table";
import type { PlanFile } from "@/lib/plan-files/plan-file";

/** Shows what a plan says: how much of each thing, and every target in its own words. */
export function PlanContent({ file }: { file: PlanFile }) {
  const t = useTranslations("planFiles");
  const locale = useLocale() === "en" ? "en" : "zh";
  const { plan, targets, indicators, scopes, calibres } = file;
  const nameOf = (
    items: readonly { code: string; name: { zh: string; en: string } }[],
    code: string | null,
  ): string => items.find((item) => item.code === code)?.name[locale] ?? code ?? "";
  return (
    <>
      <p className="mt-1 text-sm">
        {t("preview.counts", {
          years: t("inForce.years", {
            start: String(plan.startYear),
            end: String(plan.endYear),
          }),
          dimensions: file.dimensions.length,
          scopes: scopes.length,
          indicators: indicators.length,
          calibres: calibres.length,
          targets: targets.length,
          allocations: targets.filter(({ origin }) => origin === "allocation").length,
          baselines: file.baselines.length,
          bridges: file.bridges.length,
          sources: file.sources.length,
        })}
      </p>
      <details className="mt-2">
        <summary className="min-h-6 cursor-pointer text-accent">{t("preview.targets")}</summary>
        <Table caption={t("preview.table", { name: plan.name[locale] })}>
          <thead>
            <tr>
              {(["indicator", "scope", "year", "wordingZh", "calibre", "version"] as const).map(
                (column) => (
                  <Th key={column} scope="col">
                    {t(`column.${column}`)}
                  </Th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {targets.map((target, index) => (
              <tr key={index}>
                <Th scope="row">{nameOf(indicators, target.indicator)}</Th>
                <Td>{nameOf(scopes, target.scope)}</Td>
                <Td>{target.year}</Td>
                <Td>{target.wording[locale]}</Td>
                <Td>{nameOf(calibres, target.calibre)}</Td>
                <Td>{target.version}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </>
  );
}
