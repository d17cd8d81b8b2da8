import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { Main } from "@/components/layout/main";
import { NotFoundState } from "@/components/layout/not-found-state";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.notFound");
  return { title: t("title") };
}

/** Answers for an address that no page has. There is no frame around it. */
export default function NotFoundPage() {
  return (
    <Main>
      <NotFoundState />
    </Main>
  );
}
