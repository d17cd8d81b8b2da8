import { useTranslations } from "next-intl";

import { PageLink } from "./page-link";

/**
 * Says "not found" in one and the same way for a mistyped address and for a link that is unknown, revoked or
 * expired.
 */
export function NotFoundState() {
  const t = useTranslations("common.notFound");
  const link = "inline-flex min-h-10 items-center text-accent underline underline-offset-4";
  return (
    <div className="mx-auto max-w-prose py-8 sm:py-12">
      <p aria-hidden="true" className="text-4xl text-muted">
        ◌
      </p>
      <h1 className="mt-4 text-2xl font-bold">{t("title")}</h1>
      <p className="mt-4">{t("text")}</p>
      <p className="mt-6 flex flex-wrap gap-x-6">
        <PageLink href="/" className={link}>
          {t("home")}
        </PageLink>
        <PageLink href="/indicators" className={link}>
          {t("indicators")}
        </PageLink>
      </p>
    </div>
  );
}
