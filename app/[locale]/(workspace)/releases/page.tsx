import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { AfterRelease } from "@/components/releases/after-release";
import { ReleaseList } from "@/components/releases/release-list";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { Link } from "@/lib/i18n/navigation";
import { pathWithQuery } from "@/lib/figures/read-place";
import type { Locale } from "@/lib/i18n/routing";
import { canMakeRelease } from "@/lib/releases/policy";
import { listReleases } from "@/lib/releases/queries";

import { choosePlan, planQuery } from "../chosen-plan";
import { NextRelease } from "./next-release";
import { publicPageOf } from "./public-page-of";

interface ReleasesPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: ReleasesPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "releases" });
  return { title: t("title") };
}

export default async function ReleasesPage({ params, searchParams }: ReleasesPageProps) {
  const locale = (await params).locale as Locale;
  const query = await searchParams;
  const member = await requireWorkspaceActor(locale, pathWithQuery("/releases", query));
  const t = await getTranslations({ locale, namespace: "releases" });
  const chosen = await choosePlan(member, query);
  const { code: plan, actor } = chosen;
  const releases = await listReleases(actor, plan);
  const isReleaser = canMakeRelease(member);
  const publicPage = isReleaser ? await publicPageOf(actor, plan, locale) : null;
  const [newest] = releases;
  const after = isReleaser && newest !== undefined && (
    <AfterRelease plan={plan} instant={newest.instant} publicPage={publicPage} />
  );
  return (
    <div className="flex flex-col gap-6">
      <div>
        <h1 className="text-2xl font-bold">{t("title")}</h1>
        <p className="mt-1 max-w-prose text-sm text-muted">{t("intro")}</p>
      </div>
      {canMakeRelease(actor) && <NextRelease actor={actor} plan={plan} after={after} />}
      <section aria-labelledby="past" className="flex flex-col gap-4">
        <h2 id="past" className="text-lg font-semibold">
          {t("past")}
        </h2>
        {releases.length > 0 && (
          <p>
            <Link
              href={{ pathname: "/changes", query: planQuery(chosen) }}
              className="inline-block py-1 text-accent underline underline-offset-4"
            >
              {t("toChanges")}
            </Link>
          </p>
        )}
        <ReleaseList plan={plan} releases={releases} locale={locale} newest={after} />
      </section>
    </div>
  );
}
