import { useTranslations } from "next-intl";

import type { Locale } from "@/lib/i18n/routing";
import type { SiteStatement } from "@/lib/links/site/site-statement";

interface SiteStatementLinesProps {
  statement: SiteStatement;
  locale: Locale;
}

/** Says at the foot of the public site who publishes it, how to reach them, and what may be done with its data. */
export function SiteStatementLines({ statement, locale }: SiteStatementLinesProps) {
  const t = useTranslations("links.public.statement");
  const { publisher, licence } = statement;
  const link = (href: string, text: string) => (
    <a href={href} className="inline-flex min-h-6 items-center text-accent underline">
      {text}
    </a>
  );
  if (publisher === null && licence === null) return null;
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1">
      {publisher !== null && (
        <li>
          {t("publisher")}
          {publisher.url === null
            ? publisher.name[locale]
            : link(publisher.url, publisher.name[locale])}
        </li>
      )}
      {licence !== null && (
        <li>
          {t("licence")}
          {link(licence.url, licence.name)}
        </li>
      )}
      {publisher !== null && publisher.contact !== null && (
        <li>
          {t("contact")}
          {link(publisher.contact, publisher.contact.replace(/^(?:mailto:|https:\/\/)/, ""))}
        </li>
      )}
    </ul>
  );
}
