import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { AuditSearch } from "@/components/audit/audit-search";
import { AuditTable } from "@/components/audit/audit-table";
import { ChainState } from "@/components/audit/chain-state";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { filterParams, parseBefore, parseFilter } from "@/lib/audit/filter";
import { canViewAudit } from "@/lib/audit/policy";
import { getAuditOverview, listAuditEvents } from "@/lib/audit/queries";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { getPathname, Link } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";

const PATH = "/settings/audit";
const LINK_CLASS = "inline-flex min-h-6 items-center text-accent underline underline-offset-4";

interface AuditPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ params }: AuditPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "audit" });
  return { title: t("title") };
}

export default async function AuditPage({ params, searchParams }: AuditPageProps) {
  const locale = (await params).locale as Locale;
  const actor = await requireWorkspaceActor(locale, PATH);
  const t = await getTranslations({ locale, namespace: "audit" });
  const heading = <h1 className="text-2xl font-bold">{t("title")}</h1>;
  if (!canViewAudit(actor)) {
    return (
      <div className="flex flex-col gap-6">
        {heading}
        <Notice tone="warning">{t("adminOnly")}</Notice>
      </div>
    );
  }
  const search = await searchParams;
  const filter = parseFilter(search);
  const before = parseBefore(search["before"]);
  const { people, actions, newest, verification } = await getAuditOverview(actor);
  const { lines, older } = await listAuditEvents(actor, filter, before);
  const query = filterParams(filter);
  const download = getPathname({ href: { pathname: `${PATH}/export`, query }, locale });
  return (
    <div className="flex flex-col gap-6">
      {heading}
      <p className="max-w-prose text-muted">{t("intro")}</p>
      <ChainState newest={newest} verification={verification} locale={locale} />
      <Card>
        <h2 className="mb-4 text-lg font-semibold">{t("search.title")}</h2>
        <AuditSearch filter={filter} people={people} actions={actions} />
      </Card>
      <Card>
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-4">
          <h2 className="text-lg font-semibold">{t("list.title")}</h2>
          <a href={download} download className={LINK_CLASS}>
            {t("export")}
          </a>
        </div>
        {lines.length === 0 ? (
          <EmptyState title={t("list.none")}>
            <p>{t("list.noneNext")}</p>
            <Link href={PATH} prefetch={false} className={LINK_CLASS}>
              {t("list.all")}
            </Link>
          </EmptyState>
        ) : (
          <AuditTable lines={lines} locale={locale} />
        )}
        <nav aria-label={t("list.pages")} className="mt-4 flex flex-wrap gap-6">
          {before !== null && (
            <Link href={{ pathname: PATH, query }} prefetch={false} className={LINK_CLASS}>
              {t("list.newest")}
            </Link>
          )}
          {older !== null && (
            <Link
              href={{ pathname: PATH, query: { ...query, before: String(older) } }}
              prefetch={false}
              className={LINK_CLASS}
            >
              {t("list.older")}
            </Link>
          )}
        </nav>
      </Card>
    </div>
  );
}
