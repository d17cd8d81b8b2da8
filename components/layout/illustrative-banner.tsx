import { useTranslations } from "next-intl";

/** Stands on every page of a database with illustrative figures, on screen and in print. */
export function IllustrativeBanner() {
  const t = useTranslations("common");
  const terms = useTranslations("terms");
  return (
    <aside
      aria-label={terms("illustrative")}
      className="border-b-2 border-watch bg-notice px-4 py-2 print:mb-4 print:border text-center text-sm font-semibold text-notice-ink"
    >
      {t("illustrativeBanner")}
    </aside>
  );
}
