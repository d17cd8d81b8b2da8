import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { DraftHead } from "@/components/plan-files/draft-head";
import { FaultList } from "@/components/plan-files/fault-list";
import { SectionForm } from "@/components/plan-files/section-form";
import { SectionList } from "@/components/plan-files/section-list";
import { SectionPages } from "@/components/plan-files/section-pages";
import { Notice } from "@/components/ui/notice";
import { OpenAtHash } from "@/components/ui/open-at-hash";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { pathWithQuery } from "@/lib/figures/read-place";
import { Link } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import { PAGE_ROWS } from "@/lib/plan-files/drafts/section-counts";
import { getDraftSection } from "@/lib/plan-files/drafts/section-query";
import { isSection } from "@/lib/plan-files/sections";
import { sheetName } from "@/lib/plan-files/sheet-words";
import { canManageTargets } from "@/lib/plans/policy";

import { saveSectionAction } from "../../actions";

interface SectionPageProps {
  params: Promise<{ locale: string; draft: string; section: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: SectionPageProps): Promise<Metadata> {
  const { locale, section } = await params;
  return { title: isSection(section) ? sheetName(section, locale as Locale) : "" };
}

/** One section of a draft as a form. */
export default async function SectionPage({ params, searchParams }: SectionPageProps) {
  const { locale: segment, draft: id, section } = await params;
  const locale = segment as Locale;
  const query = await searchParams;
  const path = pathWithQuery(`/settings/plan-files/${id}/${section}`, query);
  const actor = await requireWorkspaceActor(locale, path);
  const t = await getTranslations({ locale, namespace: "planFiles" });
  if (!canManageTargets(actor)) return <Notice tone="warning">{t("adminOnly")}</Notice>;
  if (!isSection(section)) notFound();
  const asked = Number(query["page"] ?? 1);
  const page = Number.isInteger(asked) ? asked : 1;
  const content = await getDraftSection(actor, id, section, page);
  if (content === null) notFound();
  const open = { section, page: content.page };
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <OpenAtHash />
      <DraftHead draft={content.draft} />
      <SectionList draft={id} counts={content.counts} current={section} />
      <div>
        <h2 className="text-xl font-semibold">{sheetName(section, locale)}</h2>
        <p className="mt-1 max-w-prose text-muted">{t(`edit.about.${section}`)}</p>
      </div>
      <FaultList draft={id} faults={content.faults} pageRows={PAGE_ROWS} open={open} />
      <SectionPages draft={id} content={content} />
      <SectionForm
        key={`${section} ${content.page}`}
        content={content}
        action={saveSectionAction}
      />
      <SectionPages draft={id} content={content} />
      <p>
        <Link
          href={`/settings/plan-files/${id}`}
          className="inline-block min-h-6 text-accent underline underline-offset-4"
        >
          {t("edit.toDraft")}
        </Link>
      </p>
    </div>
  );
}
