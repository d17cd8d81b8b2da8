import { useLocale, useTranslations } from "next-intl";

import { SourceLink } from "@/components/dashboard/source-link";
import { Card } from "@/components/ui/card";
import { Table, Td, Th } from "@/components/ui/table";
import { instantText } from "@/lib/i18n/instant-text";
import { Link } from "@/lib/i18n/navigation";
import type { StoredTarget, TargetPage } from "@/lib/plans/target-types";

/** Every target with all its versions, the one in force first. */
export function TargetList({ catalogue, histories }: TargetPage) {
  const t = useTranslations("targets");
  const locale = useLocale() === "en" ? "en" : "zh";
  const nameOf = (items: TargetPage["catalogue"]["scopes"], code: string) =>
    items.find((item) => item.code === code)?.name[locale] ?? code;
  return (
    <section aria-labelledby="targets" className="flex flex-col gap-4">
      <h2 id="targets" className="text-lg font-semibold">
        {t("list")}
      </h2>
      {histories.map((stored) => {
        const { indicator, scope } = stored;
        const name = catalogue.indicators.find(({ code }) => code === indicator)?.name[locale];
        const heading = `${name ?? indicator} · ${nameOf(catalogue.scopes, scope)}`;
        const query = new URLSearchParams({ plan: catalogue.plan.code, indicator, scope });
        return (
          <Card key={heading} className="flex flex-col gap-2">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6">
              <h3 className="font-semibold">{heading}</h3>
              <Link
                href={`/settings/plans?${query.toString()}`}
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
  readonly caption: string;
  readonly stored: StoredTarget;
  readonly sources: TargetPage["catalogue"]["sources"];
}

function Versions({ caption, stored, sources }: VersionsProps) {
  const t = useTranslations("targets");
  const terms = useTranslations("terms");
  const locale = useLocale() === "en" ? "en" : "zh";
  return (
    <Table caption={caption} className="min-w-[44rem]">
      <thead>
        <tr>
          <Th scope="col">{t("version")}</Th>
          <Th scope="col">{terms("target")}</Th>
          <Th scope="col">{t("year")}</Th>
          <Th scope="col">{t("origin")}</Th>
          <Th scope="col">{t("since")}</Th>
          <Th scope="col">{t("reason")}</Th>
          <Th scope="col">{terms("source")}</Th>
        </tr>
      </thead>
      <tbody>
        {stored.versions.map((target) => (
          <tr key={target.version}>
            <Th scope="row">{target.version}</Th>
            <Td>{target.wording[locale]}</Td>
            <Td>{target.year}</Td>
            <Td>{terms(`origin.${target.origin}`)}</Td>
            <Td>
              {instantText(target.approvedAt, locale)}
              {target.createdBy !== null && (
                <span className="block text-muted">{target.createdBy}</span>
              )}
            </Td>
            <Td>{target.reason ?? "—"}</Td>
            <Td>
              <SourceLink source={sources.find(({ key }) => key === target.source) ?? null} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
