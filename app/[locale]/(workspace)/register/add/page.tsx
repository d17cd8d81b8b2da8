import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { IntakeForm } from "@/components/register/intake-form";
import { NoRegisterRight } from "@/components/register/no-register-right";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { LIMITS } from "@/lib/exchange/progress-form/reading/limits";
import type { Locale } from "@/lib/i18n/routing";
import { intakeHeadingNames } from "@/lib/intake/headings";
import { MOST_ROWS } from "@/lib/intake/read-rows";
import { canWriteRecords } from "@/lib/records/policy";
import { getRegister } from "@/lib/register/queries";

import { choosePlan } from "../../chosen-plan";
import { intakeAction } from "../actions";

interface AddEntriesPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ plan?: string | string[]; indicator?: string | string[] }>;
}

export async function generateMetadata({ params }: AddEntriesPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "register.intake" });
  return { title: t("title") };
}

export default async function AddEntriesPage({ params, searchParams }: AddEntriesPageProps) {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "register.intake" });
  const member = await requireWorkspaceActor(locale, "/register/add");
  const query = await searchParams;
  const { code, actor } = await choosePlan(member, query);
  if (!canWriteRecords(actor)) return <NoRegisterRight what="intake" actor={actor} />;
  const register = await getRegister(actor, code, new Date().toISOString());
  const { plan, scopes, indicators, sources } = register;
  const asked = indicators.find((indicator) => indicator.code === query.indicator);
  return (
    <>
      <h1 className="text-lg leading-snug font-bold sm:text-[1.4rem]">{t("title")}</h1>
      <p className="mt-2 max-w-[60rem] text-sm text-muted">{t("text", { max: MOST_ROWS })}</p>
      <IntakeForm
        catalogue={{ plan, scopes, indicators, sources }}
        headings={intakeHeadingNames(locale)}
        indicator={asked?.code ?? ""}
        maxMegabytes={LIMITS.fileBytes / 1024 / 1024}
        action={intakeAction}
      />
    </>
  );
}
