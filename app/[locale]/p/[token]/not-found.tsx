import { useTranslations } from "next-intl";

/** A page that an open link does not have, such as an indicator it does not share. */
export default function PublicPageNotFound() {
  const t = useTranslations("links.public.noPage");
  return (
    <>
      <title>{t("title")}</title>
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      <p className="mt-4 max-w-prose">{t("text")}</p>
    </>
  );
}
