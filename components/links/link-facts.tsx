import { useTranslations } from "next-intl";

import { instantText } from "@/lib/i18n/instant-text";
import type { Locale } from "@/lib/i18n/routing";
import type { PublicLink } from "@/lib/links/types";

interface LinkFactsProps {
  link: PublicLink;
  locale: Locale;
}

/** Says what a link shows, until when, how often it was used, and who made it. */
export function LinkFacts({ link, locale }: LinkFactsProps) {
  const t = useTranslations("links");
  const { release, indicators, expiresAt, createdAt, createdBy } = link;
  const facts = [
    [
      t("column.shown"),
      [
        release === null ? t("release.latest") : t("release.pinned", { number: release }),
        indicators === null ? t("card.all") : t("card.some", { count: indicators.length }),
      ].join(" · "),
    ],
    [
      t("column.expiresAt"),
      expiresAt === null ? t("expires.never") : instantText(expiresAt, locale),
    ],
    [
      t("column.use"),
      [
        t("card.used", { count: link.useCount }),
        ...(link.lastUsedAt === null
          ? []
          : [t("card.last", { at: instantText(link.lastUsedAt, locale) })]),
        ...(link.robotCount === 0 ? [] : [t("card.robots", { count: link.robotCount })]),
      ].join(" · "),
    ],
    [t("column.created"), t("card.by", { at: instantText(createdAt, locale), name: createdBy })],
  ] as const;
  return (
    <dl className="grid gap-x-8 gap-y-2 text-sm sm:grid-cols-2">
      {facts.map(([name, value]) => (
        <div key={name} className="min-w-0">
          <dt className="text-muted">{name}</dt>
          <dd className="break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
