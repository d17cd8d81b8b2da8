import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/routing";
import type { UnitName } from "@/lib/records/people/types";
import type { MemberSummary, SessionSummary } from "@/lib/members/types";

import { ManageForm, type ManageAction } from "./manage-form";
import { MemberSessions } from "./member-sessions";
import { RoleField } from "./role-field";
import { UnitField } from "./unit-field";

interface ManageMemberProps {
  member: MemberSummary;
  sessions: readonly SessionSummary[];
  locale: Locale;
  units: readonly UnitName[];
  changeRole: ManageAction;
  changeUnit: ManageAction;
  resetPassword: ManageAction;
  endSession: ManageAction;
  endSessions: ManageAction;
  setActive: ManageAction;
}

export function ManageMember({ member, sessions, units, locale, ...actions }: ManageMemberProps) {
  const t = useTranslations("members.manage");
  const disabled = member.disabledAt !== null;
  return (
    <>
      <Section title={t("role.title")}>
        <ManageForm action={actions.changeRole} memberId={member.id} label={t("role.submit")}>
          <RoleField id="role" role={member.role} errors={[]} />
        </ManageForm>
      </Section>
      <UnitSection member={member} units={units} action={actions.changeUnit} />
      <Section title={t("password.title")}>
        <ManageForm
          action={actions.resetPassword}
          memberId={member.id}
          label={t("password.submit")}
        >
          <p>{t("password.hint")}</p>
        </ManageForm>
      </Section>
      <Section title={t("sessions.title")}>
        <MemberSessions
          action={actions.endSession}
          memberId={member.id}
          sessions={sessions}
          locale={locale}
        />
        <ManageForm action={actions.endSessions} memberId={member.id} label={t("sessions.submit")}>
          <p>{t("sessions.hint", { count: sessions.length })}</p>
        </ManageForm>
      </Section>
      <Section title={disabled ? t("enable.title") : t("disable.title")}>
        <ManageForm
          action={actions.setActive}
          memberId={member.id}
          label={disabled ? t("enable.submit") : t("disable.submit")}
          danger={!disabled}
        >
          <input type="hidden" name="state" value={disabled ? "active" : "disabled"} />
          <p>{disabled ? t("enable.hint") : t("disable.hint")}</p>
        </ManageForm>
      </Section>
    </>
  );
}

interface UnitSectionProps {
  member: MemberSummary;
  units: readonly UnitName[];
  action: ManageAction;
}

/** Puts a member into a unit; on one's own page as well, where nothing else can be changed. */
export function UnitSection({ member, units, action }: UnitSectionProps) {
  const t = useTranslations("units.member");
  return (
    <Section title={t("title")}>
      <ManageForm action={action} memberId={member.id} label={t("submit")}>
        <UnitField id="unit" unit={member.unit ?? ""} units={units} errors={[]} />
      </ManageForm>
    </Section>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card>
      <h2 className="mb-4 text-lg font-semibold">{title}</h2>
      {children}
    </Card>
  );
}
