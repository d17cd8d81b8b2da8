import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { EntryGone, EntryView } from "@/components/register/entry-view";
import { answerOfRequest, isAnsweredWithRefusal } from "@/lib/actions/answer-of-request";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { DomainError } from "@/lib/errors/domain-error";
import type { Locale } from "@/lib/i18n/routing";
import { getEntryPage } from "@/lib/register/queries";

import { choosePlan } from "../../../chosen-plan";
import { EvidenceOf } from "../../../evidence-of";
import { decideRecordAction, ownRecordAction } from "../../../plan/actions";
import { saveEntryAction, takeBackEntryAction } from "../../actions";

interface EntryPageProps {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<{ plan?: string | string[]; evidence?: string | string[] }>;
}

export async function generateMetadata({ params }: EntryPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "register" });
  return { title: t("title") };
}

export default async function EntryPage({ params, searchParams }: EntryPageProps) {
  const { locale, code } = await params;
  const member = await requireWorkspaceActor(locale as Locale, `/register/entry/${code}`);
  const query = await searchParams;
  const { code: plan, asked, actor } = await choosePlan(member, query);
  const place = { base: "", plan: asked, year: null, asOf: null };
  const entry = await getEntryPage(actor, plan, code).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === "not-found") return null;
    throw error;
  });
  // Of a draft that was thrown away on this very page nothing is left but the answer, which the frame shows.
  if (entry === null)
    return (await answerOfRequest()) === null ? notFound() : <EntryGone place={place} />;
  return (
    <EntryView
      entry={entry}
      place={place}
      isRefused={await isAnsweredWithRefusal()}
      save={saveEntryAction}
      decide={decideRecordAction}
      takeBack={takeBackEntryAction}
      goBack={ownRecordAction}
    >
      <EvidenceOf
        actor={actor}
        plan={plan}
        subject={{ kind: "entry", code }}
        path={`/register/entry/${code}?plan=${plan}`}
        query={query}
      />
    </EntryView>
  );
}
