import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { JudgementDeskView } from "@/components/plan/judgement-desk-view";
import { NoJudgementDesk } from "@/components/plan/no-judgement-desk";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import type { Locale } from "@/lib/i18n/routing";
import { getJudgementDesk } from "@/lib/records/judgement-queries";
import { mayUseDesk } from "@/lib/records/policy";

import { choosePlan } from "../../chosen-plan";
import { decideRecordAction, saveJudgementAction } from "../actions";

interface JudgementsPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ plan?: string | string[] }>;
}

export async function generateMetadata({ params }: JudgementsPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "records.judgement.desk" });
  return { title: t("title") };
}

export default async function JudgementsPage({ params, searchParams }: JudgementsPageProps) {
  const locale = (await params).locale as Locale;
  const actor = await requireWorkspaceActor(locale, "/plan/judgements");
  if (!mayUseDesk(actor)) return <NoJudgementDesk role={actor.role} />;
  const { code } = await choosePlan(actor, await searchParams);
  return (
    <JudgementDeskView
      plan={code}
      desk={await getJudgementDesk(actor, code)}
      save={saveJudgementAction}
      decide={decideRecordAction}
    />
  );
}
