import { useTranslations } from "next-intl";

import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/lib/i18n/navigation";

/** Stands in place of the list of submissions and leads to what is still outstanding. */
export function NothingToReview() {
  const t = useTranslations("figures.review");
  return (
    <EmptyState title={t("empty")}>
      <p>{t("emptyNext")}</p>
      <Link
        href="/figures/completeness"
        prefetch={false}
        className="inline-flex min-h-6 items-center text-accent underline underline-offset-4"
      >
        {t("emptyLink")}
      </Link>
    </EmptyState>
  );
}
