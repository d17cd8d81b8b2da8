import { useLocale, useTranslations } from "next-intl";

import { SourceLink } from "@/components/page/source-link";
import { Card } from "@/components/ui/card";
import { StackedCell, StackedHead, StackedRow, StackedTable } from "@/components/ui/stacked-table";
import { instantText } from "@/lib/i18n/instant-text";
import { Link } from "@/lib/i18n/navigation";
import { readSheet, rowSheets } from "@/lib/plans/sheets";
import type { StoredTarget, TargetPage } from "@/lib/targets/target-types";

import { RowSheetLinks } from "./row-sheet-links";
import { targetPath } from "./target-path";

/** A card of the list is as heavy as so many cells of a board. */
const CELLS_OF_A_CARD = 4;

interface TargetListProps extends TargetPage {
  /** What the address says about the sheet, and the indicator that was chosen. */
  asked: { sheet: string | string[] | undefined; indicator: string | undefined };
}

/** Lists targets with all their versions, the one in force first: a dozen indicators at once where there are many. */
export function TargetList({ catalogue, histories, asked }: TargetListProps) {
  const t = useTranslations("targets");
  const locale = useLocale() === "en" ? "en" : "zh";
  const nameOf = (items: TargetPage["catalogue"]["scopes"], code: string) =>
    items.find((item) => item.code === code)?.name[locale] ?? code;
  const sheets = rowSheets(
    catalogue.indicators.map(({ code }) => code),
    histories.length * CELLS_OF_A_CARD,
  );
  const ofChosen = sheets.find(({ rows }) => rows.includes(asked.indicator ?? ""));
  const shown = readSheet(asked.sheet ?? String(ofChosen?.number ?? 1), sheets);
  return (
    <section aria-labelledby="targets" className="flex flex-col gap-4">
      <h2 id="targets" className="text-lg font-semibold">
        {t("list")}
      </h2>
      <RowSheetLinks
        path={`/settings/plans?plan=${catalogue.plan.code}`}
        sheets={sheets}
        shown={shown?.number ?? 1}
      />
      {histories
        .filter(({ indicator }) => shown?.rows.includes(indicator))
        .map((stored) => {
          const { indicator, scope } = stored;
          const name = catalogue.indicators.find(({ code }) => code === indicator)?.name[locale];
          const heading = `${name ?? indicator} · ${nameOf(catalogue.scopes, scope)}`;
          return (
            <Card key={heading} className="flex flex-col gap-2 break-inside-avoid">
              <div className="flex flex-wrap items-baseline justify-between gap-x-6">
                <h3 className="font-semibold">{heading}</h3>
                <Link
                  href={targetPath(catalogue.plan.code, indicator, scope)}
                  prefetch={false}
                  className="py-1 text-accent underline underline-offset-4"
                >
                  {t("change")}
                  <span className="sr-only">{` ${heading}`}</span>
                </Link>
              </div>
              <Versions caption={heading} stored={stored} sources={catalogue.sources} />
            </Card>
          );
        })}
    </section>
  );
}

interface VersionsProps {
  caption: string;
  stored: StoredTarget;
  sources: TargetPage["catalogue"]["sources"];
}

function Versions({ caption, stored, sources }: VersionsProps) {
  const t = useTranslations("targets");
  const terms = useTranslations("terms");
  const locale = useLocale() === "en" ? "en" : "zh";
  const columns = {
    target: terms("target"),
    year: t("year"),
    origin: t("origin"),
    since: t("since"),
    reason: t("reason"),
    source: terms("source"),
  };
  return (
    <StackedTable caption={caption} columns={[t("version"), ...Object.values(columns)]} aligned>
      {stored.versions.map((target) => (
        <StackedRow key={target.version}>
          <StackedHead>
            <span className="tabled:hidden">{t("version")} </span>
            {target.version}
          </StackedHead>
          <StackedCell label={columns.target}>
            {target.wording[locale]}
            {target.milestones.length > 0 && (
              <span className="block text-muted">
                {t("path", {
                  path: target.milestones.map(({ year, value }) => `${year} ${value}`).join(" · "),
                })}
              </span>
            )}
          </StackedCell>
          <StackedCell label={columns.year}>{target.year}</StackedCell>
          <StackedCell label={columns.origin}>{terms(`origin.${target.origin}`)}</StackedCell>
          <StackedCell label={columns.since}>
            {instantText(target.approvedAt, locale)}
            {target.createdBy !== null && (
              <span className="block text-muted">{target.createdBy}</span>
            )}
          </StackedCell>
          <StackedCell label={columns.reason}>{target.reason ?? "—"}</StackedCell>
          <StackedCell label={columns.source}>
            <SourceLink source={sources.find(({ key }) => key === target.source) ?? null} />
          </StackedCell>
        </StackedRow>
      ))}
    </StackedTable>
  );
}
