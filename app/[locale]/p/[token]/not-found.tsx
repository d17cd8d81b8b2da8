import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("links.public.noPage");
  return { title: t("title") };
}

/** Answers for a page that an open link does not have, such as an indicator it does not share. */
export default function PublicPageNotFound() {
  const t = useTranslations("links.public.noPage");
  return (
    <div className="mx-auto max-w-prose py-8 sm:py-12">
      <p aria-hidden="true" className="text-4xl text-muted">
        ◌
      </p>
      <h1 className="mt-4 text-2xl font-bold">{t("title")}</h1>
      <p className="mt-4">{t("text")}</p>
    </div>
  );
}
