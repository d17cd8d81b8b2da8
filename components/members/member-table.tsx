import clsx from "clsx";
import { useTranslations } from "next-intl";

import { Table, Td, Th } from "@/components/ui/table";
import { Link } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import type { MemberSummary } from "@/lib/members/types";
import { instantText } from "@/lib/i18n/instant-text";

import { memberState } from "./member-state";

const COLUMNS = ["name", "email", "role", "state", "lastSignIn"] as const;

interface MemberTableProps {
  readonly members: readonly MemberSummary[];
  readonly ownId: string;
  readonly locale: Locale;
}

export function MemberTable({ members, ownId, locale }: MemberTableProps) {
  const t = useTranslations();
  return (
    <Table caption={t("members.title")}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <Th key={column} scope="col">
              {t(`members.column.${column}`)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id} className={clsx(member.disabledAt !== null && "text-muted")}>
            <Td className="whitespace-nowrap">
              <Link
                href={`/settings/members/${member.id}`}
                prefetch={false}
                className="inline-flex min-h-6 items-center text-accent underline underline-offset-4"
              >
                {member.name}
              </Link>
              {member.id === ownId && ` ${t("members.you")}`}
            </Td>
            <Td className="whitespace-nowrap">{member.email}</Td>
            <Td className="whitespace-nowrap">{t(`terms.role.${member.role}`)}</Td>
            <Td className="whitespace-nowrap">{t(`members.state.${memberState(member)}`)}</Td>
            <Td className="whitespace-nowrap">
              {member.lastSignInAt === null
                ? t("members.never")
                : instantText(member.lastSignInAt, locale)}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
