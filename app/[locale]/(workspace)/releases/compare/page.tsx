import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { CompareForm } from "@/components/releases/compare-form";
import { ReleaseComparison } from "@/components/releases/release-comparison";
import { Notice } from "@/components/ui/notice";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { pathWithQuery } from "@/lib/figures/read-place";
import { getPathname, Link } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import { requireDefaultPlanCode } from "@/lib/plans/queries";
import { getReleaseComparison, listReleases } from "@/lib/releases/queries";

interface ComparePageProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: ComparePageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "reporting.compare" });
  return { title: t("title") };
}

export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const locale = (await params).locale as Locale;
  const query = await searchParams;
  const actor = await requireWorkspaceActor(locale, pathWithQuery("/releases/compare", query));
  const t = await getTranslations({ locale, namespace: "reporting.compare" });
  const planCode = await requireDefaultPlanCode();
  const releases = await listReleases(actor, planCode);
  const from = releaseNumber(query["from"]);
  const to = releaseNumber(query["to"]);
  const comparison =
    from === null || to === null ? null : await getReleaseComparison(actor, planCode, [from, to]);
  return (
    <div className="flex flex-col gap-6">
      <div>
        <h1 className="text-2xl font-bold">{t("title")}</h1>
        <p className="mt-2 max-w-prose text-muted">{t("intro")}</p>
      </div>
      <CompareForm
        numbers={releases.map(({ number }) => number)}
        path={getPathname({ href: "/releases/compare", locale })}
        from={from ?? undefined}
        to={to ?? undefined}
      />
      {comparison === null ? (
        <Notice tone="info">{t("unknown")}</Notice>
      ) : (
        <>
          <p className="font-semibold">
            {t("between", { from: comparison.earlier.number, to: comparison.later.number })}
          </p>
          <ReleaseComparison {...comparison} />
        </>
      )}
      <p>
        <Link
          href="/releases"
          className="inline-block py-1 text-accent underline underline-offset-4"
        >
          {t("back")}
        </Link>
      </p>
    </div>
  );
}

function releaseNumber(value: string | string[] | undefined): number | null {
  return typeof value === "string" && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;
}
