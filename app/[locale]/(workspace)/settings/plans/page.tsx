import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { TakeoverSection } from "@/components/plans/takeover-section";
import { TargetForm } from "@/components/targets/target-form";
import { TargetList } from "@/components/targets/target-list";
import { TargetPicker } from "@/components/targets/target-picker";
import { Notice } from "@/components/ui/notice";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { pathWithQuery } from "@/lib/figures/read-place";
import { getPathname, Link } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import { canManageTargets } from "@/lib/plans/policy";
import { SHEET_PARAM } from "@/lib/plans/sheets";
import { getTakeoverPage } from "@/lib/closing/takeover-queries";
import { getTargetPage } from "@/lib/targets/target-queries";

import { choosePlan } from "../../chosen-plan";
import { addTargetAction, takeOverBaselineAction } from "./actions";

interface PlansPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PlansPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "targets" });
  return { title: t("title") };
}

export default async function PlansPage({ params, searchParams }: PlansPageProps) {
  const locale = (await params).locale as Locale;
  const query = await searchParams;
  const member = await requireWorkspaceActor(locale, pathWithQuery("/settings/plans", query));
  const t = await getTranslations({ locale, namespace: "targets" });
  const heading = <h1 className="text-2xl font-bold">{t("title")}</h1>;
  if (!canManageTargets(member)) {
    return (
      <div className="flex flex-col gap-6">
        {heading}
        <Notice tone="warning">{t("adminOnly")}</Notice>
      </div>
    );
  }
  const { code, actor } = await choosePlan(member, query);
  const mayWrite = canManageTargets(actor);
  const { catalogue, histories } = await getTargetPage(member, code);
  const takeover = mayWrite ? await getTakeoverPage(actor, code) : null;
  const indicator = catalogue.indicators.find(({ code }) => code === query["indicator"]);
  const scope = catalogue.scopes.find(({ code }) => code === query["scope"]);
  const history = histories.find(
    (stored) => stored.indicator === indicator?.code && stored.scope === scope?.code,
  );
  return (
    <div className="flex flex-col gap-6">
      {heading}
      <div className="flex max-w-prose flex-col gap-2 text-muted">
        <p>{t("intro")}</p>
        <p>
          <Link
            href={`/settings/plans/allocations?plan=${code}`}
            className="inline-block py-1 font-semibold text-accent underline underline-offset-4"
          >
            {t("toGrid")}
          </Link>{" "}
          {t("gridHint")}
        </p>
      </div>
      {mayWrite && (
        <TargetPicker
          catalogue={catalogue}
          path={getPathname({ href: "/settings/plans", locale })}
          indicator={indicator?.code}
          scope={scope?.code}
        />
      )}
      {mayWrite && indicator !== undefined && scope !== undefined && (
        <TargetForm
          key={`${indicator.code} ${scope.code}`}
          catalogue={catalogue}
          indicator={indicator}
          scope={scope}
          current={history?.versions[0] ?? null}
          action={addTargetAction}
        />
      )}
      {takeover !== null && <TakeoverSection page={takeover} action={takeOverBaselineAction} />}
      <TargetList
        catalogue={catalogue}
        histories={histories}
        asked={{ sheet: query[SHEET_PARAM], indicator: indicator?.code }}
      />
    </div>
  );
}
