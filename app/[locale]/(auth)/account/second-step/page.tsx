import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { Pairing } from "@/components/auth/second-step/pairing";
import { TotpForm } from "@/components/auth/second-step/totp-form";
import { Notice } from "@/components/ui/notice";
import { getActor } from "@/lib/auth/session";
import { instantText } from "@/lib/i18n/instant-text";
import { Link, redirect } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import { isFreshFromSignOn } from "@/lib/members/proof";
import { getOwnTotp } from "@/lib/members/second-step";
import { readSiteProduct } from "@/lib/plans/queries";

import { totpAction } from "./actions";

interface OwnSecondStepPageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: OwnSecondStepPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "signOn.totp" });
  return { title: t("title") };
}

/** Stands outside the workspace, because it is open to whoever has to set up a second step before anything else. */
export default async function OwnSecondStepPage({ params }: OwnSecondStepPageProps) {
  const locale = (await params).locale as Locale;
  const actor = await getActor();
  if (actor === null) {
    const query = { next: "/account/second-step" };
    return redirect({ href: { pathname: "/sign-in", query }, locale });
  }
  if (actor.mustChangePassword) return redirect({ href: "/account/password", locale });
  const t = await getTranslations({ locale });
  const product = await readSiteProduct();
  const site = product?.[locale] ?? t("common.product");
  const totp = await getOwnTotp(actor, site);
  return (
    <div className="mx-auto flex w-full max-w-xl flex-col gap-4">
      <h1 className="text-2xl font-bold">{t("signOn.totp.title")}</h1>
      {actor.mustSetUpTotp ? (
        <Notice tone="warning">{t("signOn.totp.required")}</Notice>
      ) : (
        <p>
          <Link
            href="/account"
            className="inline-block min-h-6 text-accent underline underline-offset-4"
          >
            {t("signOn.totp.back")}
          </Link>
        </p>
      )}
      <p className="text-muted">{t("signOn.totp.intro")}</p>
      {totp.state === "on" && (
        <p>
          {t("signOn.totp.on", { since: instantText(totp.since, locale) })}{" "}
          {t("signOn.totp.left", { count: totp.codesLeft })}
        </p>
      )}
      <TotpForm
        action={totpAction}
        state={totp.state}
        asksPassword={!(await isFreshFromSignOn(actor))}
        fileTitle={t("signOn.totp.fileTitle", { site, email: actor.email })}
        pairing={
          totp.state === "begun" && (
            <Pairing address={totp.address} secret={totp.secret} email={actor.email} />
          )
        }
      />
    </div>
  );
}
