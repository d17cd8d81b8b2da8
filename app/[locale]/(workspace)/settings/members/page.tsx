import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { CreateMemberForm } from "@/components/members/create-member-form";
import { MemberTable } from "@/components/members/member-table";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import type { Locale } from "@/lib/i18n/routing";
import { canManageMembers } from "@/lib/access/policy";
import { listMembers, listUnits } from "@/lib/members/queries";

import { createMemberAction } from "./actions";

interface MembersPageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: MembersPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "members" });
  return { title: t("title") };
}

export default async function MembersPage({ params }: MembersPageProps) {
  const locale = (await params).locale as Locale;
  const actor = await requireWorkspaceActor(locale, "/settings/members");
  const t = await getTranslations({ locale });
  const heading = <h1 className="text-2xl font-bold">{t("members.title")}</h1>;
  if (!canManageMembers(actor)) {
    return (
      <div className="flex flex-col gap-6">
        {heading}
        <Notice tone="warning">{t("members.adminOnly")}</Notice>
      </div>
    );
  }
  const units = await listUnits(actor);
  return (
    <div className="flex flex-col gap-6">
      {heading}
      <p className="max-w-3xl text-muted">{t("members.intro")}</p>
      <Card>
        <MemberTable
          members={await listMembers(actor)}
          units={units}
          ownId={actor.id}
          locale={locale}
        />
      </Card>
      <Card className="max-w-2xl">
        <h2 className="mb-4 text-lg font-semibold">{t("members.create.title")}</h2>
        <CreateMemberForm action={createMemberAction} units={units} />
      </Card>
    </div>
  );
}
