import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { SignInForm } from "@/components/auth/sign-in-form";
import { safeNextPath } from "@/lib/auth/next-path";
import { firstPage } from "@/lib/auth/page-access";
import { getActor } from "@/lib/auth/session";
import { redirect } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";

import { signInAction } from "../actions";

interface SignInPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ next?: string | string[] }>;
}

export async function generateMetadata({ params }: SignInPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "auth.signIn" });
  return { title: t("title") };
}

export default async function SignInPage({ params, searchParams }: SignInPageProps) {
  const locale = (await params).locale as Locale;
  const next = safeNextPath((await searchParams).next);
  const actor = await getActor();
  if (actor !== null) {
    return redirect({ href: firstPage(actor) ?? next, locale });
  }
  const t = await getTranslations({ locale, namespace: "auth.signIn" });
  return (
    <div className="mx-auto w-full max-w-md">
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      <p className="mt-2 mb-6 text-muted">{next === "/" ? t("intro") : t("introNext")}</p>
      <SignInForm action={signInAction} next={next} />
    </div>
  );
}
