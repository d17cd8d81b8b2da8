import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ChangePasswordForm } from "@/components/auth/change-password-form";
import { Notice } from "@/components/ui/notice";
import { getActor } from "@/lib/auth/session";
import { Link, redirect } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import { SHORTEST_PASSWORD } from "@/lib/access/password-policy";

import { changePasswordAction } from "./actions";

interface PasswordPageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PasswordPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "auth.password" });
  return { title: t("title") };
}

/** Stands outside the workspace, because this page alone is open to whoever holds a one-time password. */
export default async function PasswordPage({ params }: PasswordPageProps) {
  const locale = (await params).locale as Locale;
  const actor = await getActor();
  if (actor === null) {
    const query = { next: "/account/password" };
    return redirect({ href: { pathname: "/sign-in", query }, locale });
  }
  const t = await getTranslations({ locale, namespace: "auth.password" });
  return (
    <div className="mx-auto flex w-full max-w-md flex-col gap-4">
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      {actor.mustChangePassword ? (
        <Notice tone="warning">{t("forced")}</Notice>
      ) : (
        <p>
          <Link href="/account" className="text-accent underline underline-offset-4">
            {t("back")}
          </Link>
        </p>
      )}
      <ChangePasswordForm
        action={changePasswordAction}
        email={actor.email}
        shortest={SHORTEST_PASSWORD}
      />
    </div>
  );
}
