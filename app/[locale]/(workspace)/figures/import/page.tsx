import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { FormDownload } from "@/components/exchange/form-download";
import { FormPlacePicker } from "@/components/exchange/form-place-picker";
import { UploadForm } from "@/components/exchange/upload-form";
import { EntryHead } from "@/components/figures/entry/entry-head";
import { NoRight } from "@/components/figures/entry/no-right";
import { Notice } from "@/components/ui/notice";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { readFormSelection } from "@/lib/exchange/progress-form/read-form-selection";
import { LIMITS } from "@/lib/exchange/progress-form/reading/limits";
import { TOO_LARGE } from "@/lib/exchange/progress-form/reading/too-large-upload";
import { chinaYear } from "@/lib/i18n/china-time";
import { getFormOptions } from "@/lib/figures/entry/form-options";
import { canEnterFigures } from "@/lib/figures/policy";
import { pathWithQuery } from "@/lib/figures/read-place";
import { getPathname } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";

import { choosePlan, planQuery } from "../../chosen-plan";
import { importAction } from "./actions";

interface ImportPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: ImportPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "files" });
  return { title: t("title") };
}

export default async function ImportPage({ params, searchParams }: ImportPageProps) {
  const locale = (await params).locale as Locale;
  const query = await searchParams;
  const member = await requireWorkspaceActor(locale, pathWithQuery("/figures/import", query));
  const t = await getTranslations({ locale, namespace: "files" });
  const chosen = await choosePlan(member, query);
  const { actor } = chosen;
  const link = { pathname: "/figures", query: planQuery(chosen), text: t("back") };
  const head = <EntryHead title={t("title")} intro={t("intro")} link={link} />;
  if (!canEnterFigures(actor)) {
    return (
      <div className="flex flex-col gap-6">
        {head}
        <NoRight what="enter" actor={actor} />
      </div>
    );
  }

  const { catalogue } = await getFormOptions(actor, chosen.code);
  const currentYear = chinaYear(Date.now());
  const usualYear = Math.min(currentYear - 1, catalogue.plan.endYear);
  const { place, replaced } = readFormSelection(query, catalogue, { currentYear, usualYear });
  const { plan, scopes, indicators, calibres } = catalogue;
  return (
    <div className="flex flex-col gap-6">
      {head}
      <FormPlacePicker
        plan={plan}
        scopes={scopes}
        place={place}
        currentYear={currentYear}
        path={getPathname({ href: "/figures/import", locale })}
      />
      {replaced && <Notice tone="warning">{t("place.replaced")}</Notice>}
      {query["refused"] === TOO_LARGE && (
        <Notice tone="error">
          {t("refusal.tooLarge", { max: LIMITS.fileBytes / 1024 / 1024 })}
        </Notice>
      )}
      <FormDownload place={place} />
      <UploadForm
        key={`${place.year}/${place.scope ?? ""}`}
        place={place}
        names={{ scopes, indicators, calibres }}
        action={importAction}
        maxBytes={LIMITS.fileBytes}
        maxRequestBytes={LIMITS.requestBytes}
        maxRows={LIMITS.rows}
      />
    </div>
  );
}
