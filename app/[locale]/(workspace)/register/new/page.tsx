import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { EntryForm } from "@/components/register/entry-form";
import { NoRegisterRight } from "@/components/register/no-register-right";
import { OwnDrafts } from "@/components/register/own-drafts";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import type { Locale } from "@/lib/i18n/routing";
import { canWriteRecords } from "@/lib/records/policy";
import { getRegister } from "@/lib/register/queries";
import { blankEntry } from "@/lib/register/typed-entry";

import { choosePlan } from "../../chosen-plan";
import { saveEntryAction } from "../actions";

interface NewEntryPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ plan?: string | string[]; indicator?: string | string[] }>;
}

export async function generateMetadata({ params }: NewEntryPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "register.form" });
  return { title: t("heading") };
}

export default async function NewEntryPage({ params, searchParams }: NewEntryPageProps) {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "register" });
  const member = await requireWorkspaceActor(locale, "/register/new");
  const query = await searchParams;
  const { code, asked: chosen, actor } = await choosePlan(member, query);
  if (!canWriteRecords(actor)) return <NoRegisterRight what="intake" actor={actor} />;
  const { plan, scopes, indicators, sources, open } = await getRegister(
    actor,
    code,
    new Date().toISOString(),
  );
  const asked = indicators.find((indicator) => indicator.code === query.indicator);
  return (
    <>
      <h1 className="text-lg leading-snug font-bold sm:text-[1.4rem]">{t("form.heading")}</h1>
      <p className="mt-2 max-w-[60rem] text-sm text-muted">{t("text")}</p>
      <OwnDrafts open={open} place={{ base: "", plan: chosen, year: null, asOf: null }} />
      <EntryForm
        catalogue={{ plan, scopes, indicators, sources }}
        code=""
        draft=""
        seen={0}
        kept={{ ...blankEntry(), state: "lead", indicator: asked?.code ?? "", claims: [] }}
        action={saveEntryAction}
      />
    </>
  );
}
