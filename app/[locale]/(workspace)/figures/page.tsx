import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { CellPicker } from "@/components/figures/cell-picker";
import { CellTable } from "@/components/figures/cell-table";
import { EntryPanel } from "@/components/figures/entry-panel";
import { NoRight } from "@/components/figures/no-right";
import { RevisionList } from "@/components/figures/revision-list";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { getPlanAssessment } from "@/lib/assessment/queries";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { listCells } from "@/lib/figures/cell-queries";
import { getFormOptions } from "@/lib/figures/form-options";
import { canEnterFigures } from "@/lib/figures/policy";
import { getEntryForm, listMyRevisions } from "@/lib/figures/queries";
import { pathWithQuery, readPlace } from "@/lib/figures/read-place";
import type { FigureKey } from "@/lib/figures/types";
import { chinaYear } from "@/lib/i18n/china-time";
import { getPathname, Link } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import type { Actor } from "@/lib/members/types";
import { requireDefaultPlanCode } from "@/lib/plans/queries";

import { entryAction } from "./actions";

interface FiguresPageProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: FiguresPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "figures" });
  return { title: t("title") };
}

export default async function FiguresPage({ params, searchParams }: FiguresPageProps) {
  const locale = (await params).locale as Locale;
  const query = await searchParams;
  const actor = await requireWorkspaceActor(locale, pathWithQuery("/figures", query));
  const t = await getTranslations({ locale, namespace: "figures" });
  const head = (
    <div>
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      <p className="mt-2 max-w-prose text-muted">{t("intro")}</p>
      {canEnterFigures(actor) && (
        <p className="mt-2">
          <Link
            href="/figures/import"
            className="inline-block py-1 text-accent underline underline-offset-4"
          >
            {t("toImport")}
          </Link>
        </p>
      )}
    </div>
  );
  if (!canEnterFigures(actor)) {
    return (
      <div className="flex flex-col gap-6">
        {head}
        <NoRight what="enter" role={actor.role} />
      </div>
    );
  }

  const planCode = await requireDefaultPlanCode();
  const options = await getFormOptions(actor, planCode);
  const currentYear = chinaYear(Date.now());
  const usualYear = Math.min(currentYear - 1, options.catalogue.plan.endYear);
  const place = readPlace(query, options, usualYear);
  if (place === null) return head;
  const { key, replaced } = place;
  const form = await getEntryForm(actor, key);
  const mine = await listMyRevisions(actor, planCode);
  const cells = await listCells(actor, key);
  return (
    <div className="flex flex-col gap-6">
      {head}
      <CellPicker
        {...{ options, currentYear, place: key }}
        path={getPathname({ href: "/figures", locale })}
      />
      {replaced.map((name) => (
        <Notice key={name} tone="warning">
          {t("picker.replaced", { what: t(`picker.${name}`) })}
        </Notice>
      ))}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <EntryPanel
          key={Object.values(key).join("/")}
          {...{ form, catalogue: options.catalogue, memberId: actor.id, action: entryAction }}
          expected={await expectedValue(actor, key)}
        />
        <Card aria-labelledby="mine">
          <h2 id="mine" className="mb-2 text-lg font-semibold">
            {t("mine.heading")}
          </h2>
          <RevisionList revisions={mine} catalogue={options.catalogue} />
        </Card>
      </div>
      <CellTable {...{ cells, options, place: key }} />
    </div>
  );
}

/** Where the path to the target stands in this year; null where there is no path. */
async function expectedValue(actor: Actor, key: FigureKey): Promise<number | null> {
  const { indicators } = await getPlanAssessment(actor, key.plan);
  const indicator = indicators.find(({ code }) => code === key.indicator);
  const scope = indicator?.scopes.find((candidate) => candidate.scope === key.scope);
  return scope?.expectedPath.find(({ year }) => year === key.year)?.value ?? null;
}
