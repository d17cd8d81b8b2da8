import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { NoRegisterRight } from "@/components/register/no-register-right";
import { ReviewForm } from "@/components/register/review-form";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import type { Locale } from "@/lib/i18n/routing";
import { canReviewRecords, canWriteRecords } from "@/lib/records/policy";
import { getRegister } from "@/lib/register/queries";

import { choosePlan } from "../../chosen-plan";
import { decideEntriesAction } from "../actions";

interface ReviewEntriesPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ plan?: string | string[] }>;
}

export async function generateMetadata({ params }: ReviewEntriesPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "register.review" });
  return { title: t("title") };
}

export default async function ReviewEntriesPage({ params, searchParams }: ReviewEntriesPageProps) {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "register.review" });
  const member = await requireWorkspaceActor(locale, "/register/review");
  const { code, asked, actor } = await choosePlan(member, await searchParams);
  // Whoever writes looks at what waits; deciding is for those who review.
  if (!canReviewRecords(actor) && !canWriteRecords(actor)) {
    return <NoRegisterRight what="review" actor={actor} />;
  }
  const { entries, open, scopes, indicators, sources, plan } = await getRegister(
    actor,
    code,
    new Date().toISOString(),
  );
  const names = Object.fromEntries(
    [...entries, ...open].map((entry) => [entry.code, entry.payload.title] as const),
  );
  const waiting = open.filter(({ state }) => state === "submitted");
  return (
    <>
      <h1 className="text-lg leading-snug font-bold sm:text-[1.4rem]">{t("title")}</h1>
      <p className="mt-2 max-w-[60rem] text-sm text-muted">{t("text")}</p>
      <ReviewForm
        plan={plan.code}
        place={{ base: "", plan: asked, year: null, asOf: null }}
        waiting={waiting}
        names={names}
        catalogue={{ scopes, indicators, sources }}
        action={decideEntriesAction}
      />
    </>
  );
}
