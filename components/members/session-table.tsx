import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { StackedCell, StackedHead, StackedRow, StackedTable } from "@/components/ui/stacked-table";
import { instantText } from "@/lib/i18n/instant-text";
import type { Locale } from "@/lib/i18n/routing";
import type { SessionSummary } from "@/lib/members/types";

const COLUMNS = ["device", "network", "begun", "used"] as const;

interface SessionTableProps {
  sessions: readonly SessionSummary[];
  locale: Locale;
  /** Gives what ends a session; without it the table only shows. */
  endOf?: (session: SessionSummary) => ReactNode;
}

/** Lists browsers that are signed in, each with where from, since when, and how to sign it out. */
export function SessionTable({ sessions, locale, endOf }: SessionTableProps) {
  const t = useTranslations("auth.sessions");
  const label = (column: (typeof COLUMNS)[number] | "end") => t(`column.${column}`);
  const columns = [...COLUMNS.map(label), ...(endOf === undefined ? [] : [label("end")])];
  const nameOf = ({ browser, system }: SessionSummary) => {
    const known = browser ?? t("unknownBrowser");
    return system === null ? known : t("browserOn", { browser: known, system });
  };
  return (
    <StackedTable caption={t("title")} columns={columns}>
      {sessions.map((session) => (
        <StackedRow key={session.id}>
          <StackedHead>
            {nameOf(session)}
            {session.isThis && <span className="block font-normal text-muted">{t("this")}</span>}
          </StackedHead>
          <StackedCell label={label("network")}>
            {session.address ?? t("unknownAddress")}
          </StackedCell>
          <StackedCell label={label("begun")}>{instantText(session.begunAt, locale)}</StackedCell>
          <StackedCell label={label("used")}>{instantText(session.usedAt, locale)}</StackedCell>
          {endOf !== undefined && (
            <StackedCell label={label("end")}>{session.isThis ? "—" : endOf(session)}</StackedCell>
          )}
        </StackedRow>
      ))}
    </StackedTable>
  );
}
