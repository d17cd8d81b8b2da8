import { useTranslations } from "next-intl";

import { Main } from "@/components/layout/main";
import { Link } from "@/lib/i18n/navigation";

/** The same words for a mistyped address and for a link that is unknown, revoked or expired. */
export default function NotFoundPage() {
  const t = useTranslations("common.notFound");
  return (
    <Main>
      <title>{t("title")}</title>
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      <p className="mt-4 max-w-prose">{t("text")}</p>
      <p className="mt-4">
        <Link href="/" prefetch={false} className="text-accent underline">
          {t("home")}
        </Link>
      </p>
    </Main>
  );
}
