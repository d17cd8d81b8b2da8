import { useTranslations } from "next-intl";

import { Main } from "@/components/layout/main";

/** Stands in for a link that is unknown, revoked or expired, and tells nobody which of these it is. */
export function LinkNotValid() {
  const t = useTranslations("links.public.notValid");
  return (
    <Main>
      <div className="mx-auto max-w-prose py-8 sm:py-16">
        <p aria-hidden="true" className="text-4xl text-muted">
          ◌
        </p>
        <h1 className="mt-4 text-2xl font-bold">{t("title")}</h1>
        <p className="mt-4">{t("text")}</p>
        <p className="mt-2 text-muted">{t("ask")}</p>
      </div>
    </Main>
  );
}
