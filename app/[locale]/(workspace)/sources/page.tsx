import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { SourceDeskView } from "@/components/sources/source-desk-view";
import { isAnsweredWithRefusal } from "@/lib/actions/answer-of-request";
import { listEvidenceOf } from "@/lib/evidence/queries";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import type { Locale } from "@/lib/i18n/routing";
import { getSourceDesk } from "@/lib/sources/queries";

import { choosePlan } from "../chosen-plan";
import { decideRecordAction, ownRecordAction } from "../plan/actions";
import { saveCheckAction } from "./actions";

interface SourcesPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{
    plan?: string | string[];
    show?: string | string[];
    evidence?: string | string[];
  }>;
}

export async function generateMetadata({ params }: SourcesPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "sources" });
  return { title: t("title") };
}

export default async function SourcesPage({ params, searchParams }: SourcesPageProps) {
  const locale = (await params).locale as Locale;
  const member = await requireWorkspaceActor(locale, "/sources");
  const query = await searchParams;
  const { code, asked, actor } = await choosePlan(member, query);
  const of = asked === null ? "" : `plan=${encodeURIComponent(asked)}&`;
  const desk = await getSourceDesk(actor, code);
  const subjects = desk.rows.map(
    ({ source }) => ({ kind: "source-check", code: source.key }) as const,
  );
  return (
    <SourceDeskView
      plan={code}
      desk={desk}
      files={await listEvidenceOf(actor, code, subjects)}
      outcome={typeof query.evidence === "string" ? query.evidence : null}
      isUnchecked={query.show === "unchecked"}
      hrefs={{ all: `/sources?${of}show=all`, unchecked: `/sources?${of}show=unchecked` }}
      isRefused={await isAnsweredWithRefusal()}
      save={saveCheckAction}
      decide={decideRecordAction}
      goBack={ownRecordAction}
    />
  );
}
