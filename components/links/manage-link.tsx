import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/define-action";
import type { Locale } from "@/lib/i18n/routing";
import { linkBase, OPEN_SITE } from "@/lib/addresses/link-base";
import type { PublicLink } from "@/lib/links/types";
import { LinkStateText } from "@/components/links/public/link-state-text";
import { ChangeLinkForm } from "@/components/links/forms/change-link-form";
import { EmbedCode } from "@/components/links/forms/embed-code";
import { LinkPasswordSettings } from "@/components/links/forms/link-password-settings";
import { ListedForm } from "@/components/links/forms/listed-form";
import { RevokeLinkForm } from "@/components/links/forms/revoke-link-form";
import { RotateLinkForm } from "@/components/links/forms/rotate-link-form";

import { LinkBadges } from "./link-badges";
import { LinkFacts } from "./link-facts";

interface ManageLinkProps {
  link: PublicLink;
  locale: Locale;
  /** Beginning of the addresses of this site: scheme and host. */
  origin: string;
  indicators: readonly { code: string; name: string }[];
  /** Numbers of the plan's releases, newest first. */
  releases: readonly number[];
  expiryDay: string;
  lastDay: string;
  endless: boolean;
  actions: {
    change: FormAction;
    password: FormAction;
    list: FormAction;
    rotate: FormAction<{ token: string }>;
    revoke: FormAction;
  };
}

/** Shows everything that can be decided about one link. */
export function ManageLink({ link, locale, origin, actions, ...options }: ManageLinkProps) {
  const t = useTranslations("links.manage");
  const { state, origins, indicators: shared, listed } = link;
  const mark = listed ? null : t("embed.mark");
  const shown = options.indicators.filter(({ code }) => shared?.includes(code) ?? true);
  const site = `${origin}${locale === "en" ? "/en" : ""}`;
  return (
    <>
      <Card className="flex flex-col gap-3">
        <LinkStateText state={state} />
        <LinkBadges link={link} />
        <LinkFacts link={link} locale={locale} />
      </Card>
      {state === "revoked" ? (
        <Notice tone="info">{t("ended")}</Notice>
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Section title={t("options")}>
            <ChangeLinkForm action={actions.change} link={link} {...options} />
          </Section>
          <div className="flex min-w-0 flex-col gap-6">
            <Section title={t("password.title")}>
              <LinkPasswordSettings action={actions.password} link={link} />
            </Section>
            {origins.length > 0 && (
              <Section title={t("embed.title")}>
                <EmbedCode
                  address={`${site}${mark === null ? linkBase(OPEN_SITE) : linkBase(mark)}`}
                  mark={mark}
                  indicators={shown}
                />
              </Section>
            )}
            {(state === "valid" || listed) && (
              <Section title={t("listed.title")}>
                <ListedForm
                  action={actions.list}
                  link={link}
                  address={`${origin}${linkBase(OPEN_SITE)}`}
                />
              </Section>
            )}
            {state === "valid" && (
              <Section title={t("rotate.title")}>
                <RotateLinkForm action={actions.rotate} link={link} origin={origin} />
              </Section>
            )}
          </div>
        </div>
      )}
      <RevokeLinkForm action={actions.revoke} link={link} />
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card className="min-w-0">
      <h2 className="mb-4 text-lg font-semibold">{title}</h2>
      {children}
    </Card>
  );
}
