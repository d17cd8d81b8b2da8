import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ReleaseChecklist } from "@/components/releases/release-checklist";
import { ReleaseForm } from "@/components/releases/release-form";
import { ReleaseList } from "@/components/releases/release-list";
import { ReleasePreview } from "@/components/releases/release-preview";
import { Card } from "@/components/ui/card";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { Link } from "@/lib/i18n/navigation";
import { pathWithQuery } from "@/lib/figures/read-place";
import type { Locale } from "@/lib/i18n/routing";
import { getReleaseChecklist } from "@/lib/releases/checklist-queries";
import { canMakeRelease } from "@/lib/releases/policy";
import { getReleasePreview, listReleases } from "@/lib/releases/queries";

import { choosePlan, planQuery } from "../chosen-plan";
import { makeReleaseAction } from "./actions";

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
  const actor = await requireWorkspaceActor(locale, pathWithQuery("/releases", query));
  const t = await getTranslations({ locale, namespace: "releases" });
  const chosen = await choosePlan(actor, query);
  const { code: planCode } = chosen;
  const releases = await listReleases(actor, planCode);
  const preview = canMakeRelease(actor) ? await getReleasePreview(actor, planCode) : null;
  return (
    <div className="flex flex-col gap-6">
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      <p className="max-w-prose text-muted">{t("intro")}</p>
      {preview !== null && (
        <Card className="flex flex-col gap-4">
          <h2 className="text-lg font-semibold">{t("next", { number: preview.nextNumber })}</h2>
          <ReleasePreview {...preview} />
          <ReleaseChecklist
            assessment={preview.assessment}
            results={await getReleaseChecklist(actor, preview)}
          />
          <ReleaseForm
            action={makeReleaseAction}
            planCode={planCode}
            memberId={actor.id}
            nextNumber={preview.nextNumber}
            previewedAt={preview.assessment.asOf}
            needsCorrectionNote={preview.needsCorrectionNote}
            conflicts={preview.conflicts.length}
            isUnchanged={preview.isUnchanged}
          />
        </Card>
      )}
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
        <ReleaseList plan={planCode} releases={releases} locale={locale} />
      </section>
    </div>
  );
}
