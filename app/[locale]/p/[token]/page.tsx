import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";

import type { ClockSearch } from "@/components/page/dashboard-clocks";
import { OverviewView } from "@/components/overview/overview-view";
import { DatasetScript } from "@/components/links/public/dataset-script";
import type { PlanAssessment } from "@/lib/assessment/types";
import { datasetFacts } from "@/lib/exchange/open-data/dataset-facts";
import { schemaDataset } from "@/lib/exchange/open-data/schema-dataset";
import { siteName } from "@/lib/exchange/open-data/site-name";
import { PRESENT_PARAM, readPresent } from "@/lib/addresses/present";
import { readVerdict, VERDICT_PARAM } from "@/lib/assessment/read-verdict";
import type { Locale } from "@/lib/i18n/routing";
import { OPEN_SITE } from "@/lib/addresses/link-base";
import { publicOrigin } from "@/lib/links/door/public-origin";
import { getReleasedPlan } from "@/lib/plans/queries";
import { getSiteStatement } from "@/lib/links/site/statement-queries";

import { linkProduct, requireLink } from "./open-link";
import { loadPublicOverview } from "./load-public-dashboard";

interface PublicOverviewPageProps {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<
    ClockSearch & Partial<Record<typeof VERDICT_PARAM | typeof PRESENT_PARAM, string | string[]>>
  >;
}

export async function generateMetadata({ params }: PublicOverviewPageProps): Promise<Metadata> {
  const { locale: text, token } = await params;
  const locale = text as Locale;
  const t = await getTranslations({ locale, namespace: "dashboard" });
  const title = t("overview.title");
  const product = await linkProduct(token, locale);
  // The template of a layout is for the pages below it, and this page stands beside it.
  return { title: product === null ? title : { absolute: `${title} · ${product}` } };
}

async function openDataset(token: string, assessment: PlanAssessment, locale: Locale) {
  const plan = await getReleasedPlan(await requireLink(token));
  const facts = datasetFacts(assessment, {
    origin: publicOrigin(await headers()),
    site: await siteName(plan),
    region: plan.region ?? null,
    statement: await getSiteStatement(),
  });
  return schemaDataset(facts, assessment, locale);
}

export default async function PublicOverviewPage({
  params,
  searchParams,
}: PublicOverviewPageProps) {
  const { token, locale } = await params;
  const overview = await loadPublicOverview(token, searchParams);
  const { assessment, place, notices, changes, release } = overview;
  const { [VERDICT_PARAM]: asked, [PRESENT_PARAM]: present } = await searchParams;
  return (
    <>
      {token === OPEN_SITE && (
        <DatasetScript data={await openDataset(token, assessment, locale as Locale)} />
      )}
      <OverviewView
        assessment={assessment}
        place={place}
        notices={notices}
        changes={changes}
        release={release}
        verdict={readVerdict(asked)}
        isPresented={readPresent(present)}
      />
    </>
  );
}
