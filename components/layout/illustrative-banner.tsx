import { useTranslations } from "next-intl";

/** Stands on every page of a database with illustrative figures, on screen and in print. */
export function IllustrativeBanner() {
  const t = useTranslations("common");
  const terms = useTranslations("terms");
  return (
    <aside aria-label={terms("illustrative")} className="illustrative">
      {t("illustrativeBanner")}
    </aside>
  );
}
