import type { Metadata } from "next";
import { notFound } from "next/navigation";

import type { ClockSearch } from "@/components/page/dashboard-clocks";
import { readPartRow } from "@/lib/addresses/part-row";
import { findPillar } from "@/lib/words/lookup";
import { PillarView } from "@/components/pillars/pillar-view";

import { loadPublicDashboard } from "../../load-public-dashboard";

interface PublicPillarPageProps {
  params: Promise<{
    locale: string;
    token: string;
    scope: string;
  }>;
  searchParams: Promise<ClockSearch & { row?: string | string[] }>;
}

export async function generateMetadata({
  params,
  searchParams,
}: PublicPillarPageProps): Promise<Metadata> {
  const { locale, token, scope: code } = await params;
  const { assessment } = await loadPublicDashboard(token, searchParams);
  const name = findPillar(assessment, code)?.name;
  if (name === undefined) notFound();
  return { title: locale === "en" ? name.en : name.zh };
}

export default async function PublicPillarPage({ params, searchParams }: PublicPillarPageProps) {
  const { token, scope: code } = await params;
  const { assessment, place, notices } = await loadPublicDashboard(token, searchParams);
  const scope = findPillar(assessment, code);
  if (scope === null) notFound();
  const row = readPartRow((await searchParams).row);
  return (
    <PillarView assessment={assessment} scope={scope} place={place} notices={notices} row={row} />
  );
}
