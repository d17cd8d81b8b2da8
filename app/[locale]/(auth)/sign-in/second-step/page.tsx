import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";

import { CodeForm } from "@/components/auth/second-step/code-form";
import { safeNextPath } from "@/lib/auth/next-path";
import { hasSecondStep } from "@/lib/auth/opening/second-step";
import { Link, redirect } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";

import { secondStepAction } from "../../actions";

interface SecondStepPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ next?: string | string[] }>;
}

export async function generateMetadata({ params }: SecondStepPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "signOn.code" });
  return { title: t("title") };
}

/** Asks for the code of a sign-in whose first step was right. Shows nothing of the member: the cookie opens nothing. */
export default async function SecondStepPage({ params, searchParams }: SecondStepPageProps) {
  const locale = (await params).locale as Locale;
  const next = safeNextPath((await searchParams).next);
  if (!(await hasSecondStep(new Headers(await headers())))) {
    return redirect({ href: { pathname: "/sign-in", query: { failed: "over" } }, locale });
  }
  const t = await getTranslations({ locale, namespace: "signOn.code" });
  return (
    <div className="mx-auto w-full max-w-md">
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      <p className="mt-2 mb-6 text-muted">{t("intro")}</p>
      <CodeForm action={secondStepAction} next={next} />
      <p className="mt-6">
        <Link
          href="/sign-in"
          className="inline-block min-h-6 text-accent underline underline-offset-4"
        >
          {t("back")}
        </Link>
      </p>
    </div>
  );
}
