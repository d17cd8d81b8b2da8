import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";

import { Main } from "@/components/layout/main";
import { getPathname } from "@/lib/i18n/navigation";

/** The same words for a mistyped address and for a link that is unknown, revoked or expired. */
export default function NotFoundPage() {
  const t = useTranslations("common.notFound");
  // Drawn outside the frames that give client parts their words: so the address is made here.
  const home = getPathname({ href: "/", locale: useLocale() });
  return (
    <Main>
      <title>{t("title")}</title>
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      <p className="mt-4 max-w-prose">{t("text")}</p>
      <p className="mt-4">
        <Link href={home} prefetch={false} className="text-accent underline">
          {t("home")}
        </Link>
      </p>
    </Main>
  );
}
