import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { CellPicker } from "@/components/figures/entry/cell-picker";
import { FigureHistory } from "@/components/figures/review/figure-history";
import { Notice } from "@/components/ui/notice";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { cellId } from "@/lib/figures/cell-id";
import { canEnterFigures, canSeeInternalNotes } from "@/lib/figures/policy";
import { pathWithQuery, placePath } from "@/lib/figures/read-place";
import { getPathname } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";

import { choosePlan } from "../../chosen-plan";
import { EvidenceOf } from "../../evidence-of";
import { readAskedHistory } from "./asked-history";

interface HistoryPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: HistoryPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "figures.history" });
  return { title: t("title") };
}

export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const locale = (await params).locale as Locale;
  const query = await searchParams;
  const member = await requireWorkspaceActor(locale, pathWithQuery("/figures/history", query));
  const t = await getTranslations({ locale, namespace: "figures" });
  const { code, actor } = await choosePlan(member, query);
  const { options, currentYear, history, replaced } = await readAskedHistory(actor, code, query);
  return (
    <div className="flex flex-col gap-6">
      <h1 className="text-2xl font-bold">{t("history.title")}</h1>
      {history !== null && (
        <CellPicker
          options={options}
          currentYear={currentYear}
          place={history.key}
          path={getPathname({ href: "/figures/history", locale })}
        />
      )}
      {replaced.map((name) => (
        <Notice key={name} tone="warning">
          {t("picker.replaced", { what: t(`picker.${name}`) })}
        </Notice>
      ))}
      {history === null ? (
        <Notice tone="warning">{t("history.unknown")}</Notice>
      ) : (
        <>
          <FigureHistory
            history={history}
            canEnter={canEnterFigures(actor)}
            showsThread={canSeeInternalNotes(actor)}
          />
          {history.revisions.length > 0 && (
            <EvidenceOf
              actor={actor}
              plan={code}
              subject={{ kind: "figure", code: cellId(history.key) }}
              path={placePath("/figures/history", history.key)}
              query={query}
            />
          )}
        </>
      )}
    </div>
  );
}
