import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { EntryHead } from "@/components/figures/entry/entry-head";
import { NoRight } from "@/components/figures/entry/no-right";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { getFormOptions } from "@/lib/figures/entry/form-options";
import { readLens } from "@/lib/figures/grid/read-lens";
import { canEnterFigures } from "@/lib/figures/policy";
import { pathWithQuery } from "@/lib/figures/read-place";
import { chinaYear } from "@/lib/i18n/china-time";
import type { Locale } from "@/lib/i18n/routing";

import { choosePlan, planQuery } from "../chosen-plan";
import { EntryView } from "./entry-view";
import { GridView } from "./grid-view";

interface FiguresPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: FiguresPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "figures" });
  return { title: t("title") };
}

export default async function FiguresPage({ params, searchParams }: FiguresPageProps) {
  const locale = (await params).locale as Locale;
  const query = await searchParams;
  const member = await requireWorkspaceActor(locale, pathWithQuery("/figures", query));
  const t = await getTranslations({ locale, namespace: "figures" });
  const chosen = await choosePlan(member, query);
  const { actor } = chosen;
  const link = { pathname: "/figures/import", query: planQuery(chosen), text: t("toImport") };
  const head = (
    <EntryHead title={t("title")} intro={t("intro")} link={canEnterFigures(actor) ? link : null} />
  );
  if (!canEnterFigures(actor)) {
    return (
      <div className="flex flex-col gap-6">
        {head}
        <NoRight what="enter" actor={actor} />
      </div>
    );
  }

  const options = await getFormOptions(actor, chosen.code);
  const currentYear = chinaYear(Date.now());
  const usualYear = Math.min(currentYear - 1, options.catalogue.plan.endYear);
  const onlyMine = query["mine"] === "1";
  const lens = readLens(query, options, usualYear);
  // The grid has its head in one line with its choices, because every line of it is room for rows.
  if (lens !== null) {
    return (
      <GridView actor={actor} locale={locale} options={options} lens={lens} onlyMine={onlyMine} />
    );
  }
  return (
    <div className="flex flex-col gap-6">
      {head}
      <EntryView
        actor={actor}
        locale={locale}
        options={options}
        query={query}
        usualYear={usualYear}
        currentYear={currentYear}
        onlyMine={onlyMine}
      />
    </div>
  );
}
