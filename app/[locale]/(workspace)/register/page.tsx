import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import type { ClockSearch } from "@/components/page/dashboard-clocks";
import { CountPanel } from "@/components/register/count-panel";
import { RegisterDoors } from "@/components/register/register-doors";
import { RegisterView } from "@/components/register/register-view";
import type { Locale } from "@/lib/i18n/routing";
import { getRegister } from "@/lib/register/queries";
import { readFilter, type RegisterSearch } from "@/lib/register/register-filter";

import { loadDashboard } from "../load-dashboard";
import { decideRecordAction } from "../plan/actions";
import { declareCountAction, writeCountAction } from "./actions";

interface RegisterPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<ClockSearch & RegisterSearch>;
}

export async function generateMetadata({ params }: RegisterPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "register" });
  return { title: t("title") };
}

export default async function RegisterPage({ params, searchParams }: RegisterPageProps) {
  const locale = (await params).locale as Locale;
  const { actor, planCode, assessment, place, notices } = await loadDashboard(
    locale,
    "/register",
    searchParams,
  );
  const register = await getRegister(actor, planCode, assessment.asOf);
  const filter = readFilter(await searchParams);
  const count = register.counts.find(({ indicator }) => indicator === filter.indicator);
  return (
    <RegisterView
      assessment={assessment}
      place={place}
      notices={notices}
      entries={register.entries}
      sources={register.sources}
      filter={filter}
    >
      <RegisterDoors register={register} place={place} />
      {count !== undefined && (
        <CountPanel
          key={count.indicator}
          plan={planCode}
          declaration={count}
          sources={register.sources}
          year={assessment.year}
          actions={{
            declare: declareCountAction,
            write: writeCountAction,
            decide: decideRecordAction,
          }}
        />
      )}
    </RegisterView>
  );
}
