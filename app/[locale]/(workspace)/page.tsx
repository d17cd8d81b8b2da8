import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import type { ClockSearch } from "@/components/page/dashboard-clocks";
import { HomeLine } from "@/components/home/home-line";
import { NoPlanView } from "@/components/home/no-plan-view";
import { OverviewView } from "@/components/overview/overview-view";
import { PRESENT_PARAM, readPresent } from "@/lib/addresses/present";
import { readVerdict, VERDICT_PARAM } from "@/lib/assessment/read-verdict";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { getFirstSteps, getHome } from "@/lib/home/home-queries";
import type { Locale } from "@/lib/i18n/routing";

import { loadOverview } from "./load-dashboard";

interface OverviewPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<
    ClockSearch & Partial<Record<typeof VERDICT_PARAM | typeof PRESENT_PARAM, string | string[]>>
  >;
}

export async function generateMetadata({ params }: OverviewPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "dashboard" });
  return { title: t("overview.title") };
}

export default async function OverviewPage({ params, searchParams }: OverviewPageProps) {
  const locale = (await params).locale as Locale;
  const first = await getFirstSteps(await requireWorkspaceActor(locale));
  if (first !== null) return <NoPlanView first={first} />;
  const overview = await loadOverview(locale, searchParams);
  const { actor, planCode, assessment, place, notices, changes, release } = overview;
  const { [VERDICT_PARAM]: asked, [PRESENT_PARAM]: present } = await searchParams;
  const isPresented = readPresent(present);
  // What waits is of today: on a past day and on a projector it has no place.
  const home = isPresented || place.asOf !== null ? null : await getHome(actor, planCode);
  return (
    <>
      {home !== null && <HomeLine home={home} />}
      <OverviewView
        assessment={assessment}
        place={place}
        notices={notices}
        changes={changes}
        release={release}
        verdict={readVerdict(asked)}
        isPresented={isPresented}
      />
    </>
  );
}
