import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { SignInForm } from "@/components/auth/sign-in-form";
import { Notice } from "@/components/ui/notice";
import { safeNextPath } from "@/lib/auth/next-path";
import { isSignOnReason } from "@/lib/auth/oidc/failure";
import { oidcSettings } from "@/lib/auth/oidc/settings";
import { firstPage } from "@/lib/auth/page-access";
import { getActor } from "@/lib/auth/session";
import { redirect } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";

import { signInAction } from "../actions";

interface SignInPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ next?: string | string[]; failed?: string | string[] }>;
}

export async function generateMetadata({ params }: SignInPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "auth.signIn" });
  return { title: t("title") };
}

export default async function SignInPage({ params, searchParams }: SignInPageProps) {
  const locale = (await params).locale as Locale;
  const { failed, next: asked } = await searchParams;
  const next = safeNextPath(asked);
  const actor = await getActor();
  if (actor !== null) {
    return redirect({ href: firstPage(actor) ?? next, locale });
  }
  const t = await getTranslations({ locale });
  const provider = oidcSettings();
  const query = new URLSearchParams({ locale, ...(next === "/" ? {} : { next }) });
  const name = provider?.name[locale] ?? "";
  return (
    <div className="mx-auto w-full max-w-md">
      <h1 className="text-2xl font-bold">{t("auth.signIn.title")}</h1>
      <p className="mt-2 mb-6 text-muted">
        {t(`auth.signIn.${next === "/" ? "intro" : "introNext"}`)}
      </p>
      {isSignOnReason(failed) && (
        <Notice tone="error" className="mb-6">
          {t(`signOn.failed.${failed}`, { name: name === "" ? t("auth.signIn.title") : name })}
        </Notice>
      )}
      {provider !== null && (
        <>
          {/* A plain link: it leaves the site, and must not be fetched before it is pressed. */}
          <a href={`/api/sign-on/start?${query.toString()}`} className={SIGN_ON_BUTTON}>
            {t("signOn.button", { name })}
          </a>
          <p className="my-4 text-center text-sm text-muted">{t("signOn.or")}</p>
        </>
      )}
      <SignInForm action={signInAction} next={next} />
    </div>
  );
}

const SIGN_ON_BUTTON =
  "flex min-h-10 w-full items-center justify-center rounded-md border border-field bg-card px-4 py-1.5 font-semibold text-ink hover:bg-accent-soft";
