import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { SignOutForm } from "@/components/layout/sign-out-form";
import { FactList } from "@/components/members/fact-list";
import { OwnIdentities } from "@/components/members/sign-on/own-identities";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { oidcSettings } from "@/lib/auth/oidc/settings";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { Link } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import { getOwnTotp } from "@/lib/members/second-step";
import { listOwnIdentities } from "@/lib/members/sign-on";

import { signOutEverywhereAction, unlinkOwnIdentitiesAction } from "./actions";

interface AccountPageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: AccountPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "auth.account" });
  return { title: t("title") };
}

export default async function AccountPage({ params }: AccountPageProps) {
  const locale = (await params).locale as Locale;
  const actor = await requireWorkspaceActor(locale, "/account");
  const t = await getTranslations({ locale });
  const totp = await getOwnTotp(actor, "");
  const provider = oidcSettings();
  const identities = await listOwnIdentities(actor);
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <h1 className="text-2xl font-bold">{t("auth.account.title")}</h1>
      <Card>
        <FactList
          facts={[
            [t("members.column.name"), actor.name],
            [t("members.column.email"), actor.email],
            [t("members.column.role"), t(`terms.role.${actor.role}`)],
          ]}
        />
      </Card>
      <Card>
        <h2 className="text-lg font-semibold">{t("auth.account.passwordTitle")}</h2>
        <p className="mt-2">
          <Link href="/account/password" className="text-accent underline underline-offset-4">
            {t("auth.account.passwordLink")}
          </Link>
        </p>
      </Card>
      <Card>
        <h2 className="text-lg font-semibold">{t("signOn.account.totpTitle")}</h2>
        <p className="mt-2 text-muted">
          {t(`signOn.account.${totp.state === "on" ? "totpOn" : "totpOff"}`)}
        </p>
        <p className="mt-2">
          <Link href="/account/second-step" className="text-accent underline underline-offset-4">
            {t("signOn.account.totpLink")}
          </Link>
        </p>
      </Card>
      {(provider !== null || identities.length > 0) && (
        <Card>
          <h2 className="text-lg font-semibold">{t("signOn.account.identityTitle")}</h2>
          <OwnIdentities
            action={unlinkOwnIdentitiesAction}
            name={provider?.name[locale] ?? null}
            identities={identities}
            locale={locale}
          />
        </Card>
      )}
      <Card>
        <h2 className="text-lg font-semibold">{t("auth.account.sessionsTitle")}</h2>
        <p className="mt-2 text-muted">{t("auth.account.sessionsHint")}</p>
        <p className="mt-2">
          <Link href="/account/sessions" className="text-accent underline underline-offset-4">
            {t("auth.account.sessionsLink")}
          </Link>
        </p>
        <p className="mt-2 mb-4 text-muted">{t("auth.account.everywhereHint")}</p>
        <SignOutForm action={signOutEverywhereAction}>
          <Button type="submit">{t("auth.account.everywhere")}</Button>
        </SignOutForm>
      </Card>
      <Card>
        <h2 className="text-lg font-semibold">{t("auth.account.messagesTitle")}</h2>
        <p className="mt-2 text-muted">{t("auth.account.messagesHint")}</p>
        <p className="mt-2">
          <Link href="/account/messages" className="text-accent underline underline-offset-4">
            {t("auth.account.messagesLink")}
          </Link>
        </p>
      </Card>
    </div>
  );
}
