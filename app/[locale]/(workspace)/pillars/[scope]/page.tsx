import type { Metadata } from "next";
import { notFound } from "next/navigation";

import type { ClockSearch } from "@/components/page/dashboard-clocks";
import { partPath, readPartRow } from "@/lib/addresses/part-row";
import { findPillar } from "@/lib/words/lookup";
import { PillarView } from "@/components/pillars/pillar-view";
import { canEnterFigures } from "@/lib/figures/policy";
import type { Locale } from "@/lib/i18n/routing";

import { loadDashboard } from "../../load-dashboard";

interface PillarPageProps {
  params: Promise<{ locale: string; scope: string }>;
  searchParams: Promise<ClockSearch & { row?: string | string[] }>;
}

export async function generateMetadata({
  params,
  searchParams,
}: PillarPageProps): Promise<Metadata> {
  const { locale: text, scope: code } = await params;
  const locale = text as Locale;
  const row = readPartRow((await searchParams).row);
  const { assessment } = await loadDashboard(locale, partPath(code, row), searchParams);
  const name = findPillar(assessment, code)?.name;
  if (name === undefined) notFound();
  return { title: locale === "en" ? name.en : name.zh };
}

export default async function PillarPage({ params, searchParams }: PillarPageProps) {
  const { locale: text, scope: code } = await params;
  const locale = text as Locale;
  const row = readPartRow((await searchParams).row);
  const { actor, assessment, place, notices } = await loadDashboard(
    locale,
    partPath(code, row),
    searchParams,
  );
  const scope = findPillar(assessment, code);
  if (scope === null) notFound();
  return (
    <PillarView
      assessment={assessment}
      scope={scope}
      place={place}
      notices={notices}
      row={row}
      canReport={place.asOf === null && canEnterFigures(actor)}
    />
  );
}
