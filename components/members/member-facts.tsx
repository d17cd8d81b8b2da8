import { useTranslations } from "next-intl";

import type { Locale } from "@/lib/i18n/routing";
import { findUnit } from "@/lib/records/people/of-subject";
import type { UnitName } from "@/lib/records/people/types";
import type { MemberSummary } from "@/lib/members/types";
import { instantText } from "@/lib/i18n/instant-text";

import { FactList } from "./fact-list";
import { memberState } from "./member-state";

interface MemberFactsProps {
  member: MemberSummary;
  units: readonly UnitName[];
  locale: Locale;
}

export function MemberFacts({ member, units, locale }: MemberFactsProps) {
  const t = useTranslations();
  const { lastSignInAt } = member;
  const unit = findUnit(units, member.unit);
  return (
    <FactList
      facts={[
        [t("members.column.email"), member.email],
        [t("members.column.role"), t(`terms.role.${member.role}`)],
        [t("units.member.unit"), unit?.name[locale] ?? member.unit ?? t("units.member.none")],
        [t("members.column.state"), t(`members.state.${memberState(member)}`)],
        [t("members.column.createdAt"), instantText(member.createdAt, locale)],
        [
          t("members.column.lastSignIn"),
          lastSignInAt === null ? t("members.never") : instantText(lastSignInAt, locale),
        ],
        [t("members.column.openSessions"), String(member.openSessions)],
      ]}
    />
  );
}
