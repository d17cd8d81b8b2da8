import clsx from "clsx";
import { useTranslations } from "next-intl";

import { StackedCell, StackedHead, StackedRow, StackedTable } from "@/components/ui/stacked-table";
import { Link } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import { findUnit } from "@/lib/records/people/of-subject";
import type { UnitName } from "@/lib/records/people/types";
import type { MemberSummary } from "@/lib/members/types";
import { instantText } from "@/lib/i18n/instant-text";

import { memberState } from "./member-state";

const COLUMNS = ["name", "email", "role", "unit", "state", "lastSignIn"] as const;

interface MemberTableProps {
  members: readonly MemberSummary[];
  units: readonly UnitName[];
  ownId: string;
  locale: Locale;
}

export function MemberTable({ members, units, ownId, locale }: MemberTableProps) {
  const t = useTranslations();
  const label = (column: (typeof COLUMNS)[number]) =>
    column === "unit" ? t("units.member.unit") : t(`members.column.${column}`);
  return (
    <StackedTable caption={t("members.title")} columns={COLUMNS.map(label)}>
      {members.map((member) => (
        <StackedRow key={member.id} className={clsx(member.disabledAt !== null && "text-muted")}>
          <StackedHead>
            <Link
              href={`/settings/members/${member.id}`}
              prefetch={false}
              className="inline-flex min-h-6 items-center text-accent underline underline-offset-4"
            >
              {member.name}
            </Link>
            {member.id === ownId && ` ${t("members.you")}`}
          </StackedHead>
          <StackedCell label={label("email")}>{member.email}</StackedCell>
          <StackedCell label={label("role")}>{t(`terms.role.${member.role}`)}</StackedCell>
          <StackedCell label={label("unit")}>
            {findUnit(units, member.unit)?.name[locale] ?? member.unit ?? "—"}
          </StackedCell>
          <StackedCell label={label("state")}>
            {t(`members.state.${memberState(member)}`)}
          </StackedCell>
          <StackedCell label={label("lastSignIn")}>
            {member.lastSignInAt === null
              ? t("members.never")
              : instantText(member.lastSignInAt, locale)}
          </StackedCell>
        </StackedRow>
      ))}
    </StackedTable>
  );
}
