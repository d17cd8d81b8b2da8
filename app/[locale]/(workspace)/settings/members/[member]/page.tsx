import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";

import { MemberSignOnSections } from "@/components/members/sign-on/member-sign-on";
import { ManageMember, UnitSection } from "@/components/members/manage-member";
import { MemberFacts } from "@/components/members/member-facts";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { oidcSettings } from "@/lib/auth/oidc/settings";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { Link } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import { canManageMembers } from "@/lib/access/policy";
import { getMember, listUnits } from "@/lib/members/queries";
import { listMemberSessions } from "@/lib/members/sessions";
import { getMemberSignOn } from "@/lib/members/sign-on";

import {
  changeRoleAction,
  changeUnitAction,
  endSessionAction,
  endSessionsAction,
  resetPasswordAction,
  resetTotpAction,
  setActiveAction,
  setEmployeeNumberAction,
  unlinkIdentitiesAction,
} from "../actions";

interface MemberPageProps {
  params: Promise<{ locale: string; member: string }>;
}

const LINK = "text-accent underline underline-offset-4";

export async function generateMetadata({ params }: MemberPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "members" });
  return { title: t("manage.title") };
}

export default async function MemberPage({ params }: MemberPageProps) {
  const { locale: segment, member: memberId } = await params;
  const locale = segment as Locale;
  const actor = await requireWorkspaceActor(locale, `/settings/members/${memberId}`);
  const t = await getTranslations({ locale, namespace: "members" });
  if (!canManageMembers(actor)) {
    return (
      <div className="flex flex-col gap-6">
        <h1 className="text-2xl font-bold">{t("manage.title")}</h1>
        <Notice tone="warning">{t("adminOnly")}</Notice>
      </div>
    );
  }
  const member = await getMember(actor, memberId);
  if (member === null) notFound();
  const units = await listUnits(actor);
  const sessions = await listMemberSessions(actor, member.id);
  const signOn = await getMemberSignOn(actor, member.id);
  return (
    <div className="flex max-w-4xl flex-col gap-6">
      <p>
        <Link href="/settings/members" className={LINK}>
          {t("manage.back")}
        </Link>
      </p>
      <h1 className="text-2xl font-bold">{member.name}</h1>
      <Card>
        <MemberFacts member={member} units={units} locale={locale} />
      </Card>
      {member.id === actor.id ? (
        <>
          <Notice tone="info">
            {t("manage.self")}{" "}
            <Link href="/account" className={LINK}>
              {t("manage.selfLink")}
            </Link>
          </Notice>
          <UnitSection member={member} units={units} action={changeUnitAction} />
        </>
      ) : (
        <ManageMember
          member={member}
          sessions={sessions}
          locale={locale}
          units={units}
          changeRole={changeRoleAction}
          changeUnit={changeUnitAction}
          resetPassword={resetPasswordAction}
          endSession={endSessionAction}
          endSessions={endSessionsAction}
          setActive={setActiveAction}
        />
      )}
      <MemberSignOnSections
        memberId={member.id}
        signOn={signOn}
        locale={locale}
        hasProvider={oidcSettings() !== null}
        isOwn={member.id === actor.id}
        resetTotp={resetTotpAction}
        unlink={unlinkIdentitiesAction}
        setNumber={setEmployeeNumberAction}
      />
    </div>
  );
}
