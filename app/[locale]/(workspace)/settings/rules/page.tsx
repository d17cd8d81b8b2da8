import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { RulesForm } from "@/components/plan/rules-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { pathWithQuery } from "@/lib/figures/read-place";
import { Link } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import { getRecordDesk } from "@/lib/records/desk/desk-queries";
import { canSetRules } from "@/lib/rules/policy";
import { getPlanRules } from "@/lib/rules/rule-queries";

import { choosePlan } from "../../chosen-plan";
import { setPlanRulesAction } from "./actions";

interface RulesPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: RulesPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "units.rules" });
  return { title: t("title") };
}

export default async function RulesPage({ params, searchParams }: RulesPageProps) {
  const locale = (await params).locale as Locale;
  const query = await searchParams;
  const member = await requireWorkspaceActor(locale, pathWithQuery("/settings/rules", query));
  const t = await getTranslations({ locale, namespace: "units.rules" });
  const heading = <h1 className="text-2xl font-bold">{t("title")}</h1>;
  if (!canSetRules(member)) {
    return (
      <div className="flex flex-col gap-6">
        {heading}
        <Notice tone="warning">{t("adminOnly")}</Notice>
      </div>
    );
  }
  const { code, actor } = await choosePlan(member, query);
  const rules = await getPlanRules(member, code);
  const { rows } = await getRecordDesk(actor, code, "assignments");
  const reporters = rows.flatMap(({ inForce }) => (inForce === null ? [] : [inForce["unit"]]));
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      {heading}
      <p className="max-w-prose text-muted">{t("intro")}</p>
      {canSetRules(actor) && (
        <Card className="flex flex-col gap-5">
          <RulesForm plan={code} rules={rules} action={setPlanRulesAction} />
        </Card>
      )}
      <p className="text-muted">
        {t("assigned", { count: reporters.length, units: new Set(reporters).size })}{" "}
        <Link
          href={`/plan/assignments?plan=${code}`}
          className="inline-flex min-h-6 items-center text-accent underline underline-offset-4"
        >
          {t("toAssignments")}
        </Link>
      </p>
    </div>
  );
}
