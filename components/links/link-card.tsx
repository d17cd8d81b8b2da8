import { useTranslations } from "next-intl";

import { instantText } from "@/lib/i18n/instant-text";
import { Link } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import type { PublicLink } from "@/lib/links/types";
import { LinkStateText } from "@/components/links/public/link-state-text";
import { RevokeLink } from "@/components/links/forms/revoke-link";

import { LinkBadges } from "./link-badges";
import { LinkFacts } from "./link-facts";

interface LinkCardProps {
  link: PublicLink;
  locale: Locale;
  submit: (form: FormData) => void;
  pending: boolean;
}

/** Shows one link in the list. */
export function LinkCard({ link, locale, submit, pending }: LinkCardProps) {
  const t = useTranslations("links.card");
  return (
    <article className="flex flex-col gap-3 rounded-md border border-line p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0 font-semibold break-words">{link.label}</h3>
        <span>
          <LinkStateText state={link.state} />
          {link.revokedAt !== null && (
            <span className="ml-2 text-sm text-muted">
              {t("revokedAt", { at: instantText(link.revokedAt, locale) })}
            </span>
          )}
        </span>
      </div>
      <LinkBadges link={link} />
      <LinkFacts link={link} locale={locale} />
      {link.state !== "revoked" && (
        <div className="flex flex-wrap items-start gap-x-6 gap-y-1">
          <Link
            href={`/settings/links/${link.id}`}
            prefetch={false}
            aria-label={t("manageOf", { label: link.label })}
            className="inline-flex min-h-8 items-center text-accent underline underline-offset-4"
          >
            {t("manage")}
          </Link>
          <RevokeLink link={link} submit={submit} pending={pending} />
        </div>
      )}
    </article>
  );
}
