import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { LinkPasswordForm } from "@/components/links/public/link-password-form";
import { localPath } from "@/lib/i18n/local-path";
import type { Locale } from "@/lib/i18n/routing";
import { linkBase } from "@/lib/addresses/link-base";

import { askLink } from "../open-link";

interface PasswordPageProps {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ params }: PasswordPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "links.public.password" });
  return { title: t("title") };
}

/** Asks for a link's password. Tells nothing of what is behind it. */
export default async function PasswordPage({ params, searchParams }: PasswordPageProps) {
  const { locale: text, token } = await params;
  const locale = text as Locale;
  const { next, refused, wait } = await searchParams;
  const answer = await askLink(token);
  if (answer.state === "none") notFound();
  if (answer.state === "open") return redirect(localPath(linkBase(token), locale));
  return (
    <LinkPasswordForm
      action={localPath(`${linkBase(token)}/unlock`, locale)}
      next={typeof next === "string" ? next : ""}
      refused={refused !== undefined}
      wait={typeof wait === "string" && /^\d{1,4}$/.test(wait) ? Number(wait) : null}
    />
  );
}
