import { useTranslations } from "next-intl";

import { instantText } from "@/lib/i18n/instant-text";
import { StackedCell, StackedHead, StackedRow, StackedTable } from "@/components/ui/stacked-table";
import type { AuditLine } from "@/lib/audit/types";
import type { Locale } from "@/lib/i18n/routing";
import { isMessageKey } from "@/lib/i18n/is-message-key";

import { detailParts } from "./detail-parts";

const COLUMNS = ["id", "at", "actor", "deed", "subject", "detail"] as const;

interface AuditTableProps {
  lines: readonly AuditLine[];
  locale: Locale;
}

/** Each event as a sentence, with the words of the record beside it. */
export function AuditTable({ lines, locale }: AuditTableProps) {
  const t = useTranslations("audit");
  const inWords = useTranslations();
  const sentence = ({ action, actor, subject, subjectType, subjectId }: AuditLine) => {
    const values = {
      actor: actor?.name ?? t("nobody"),
      subject: subject?.[locale] ?? (subjectType === "member" ? t("stranger") : subjectId),
    };
    const key = `audit.action.${action}`;
    return isMessageKey(key) ? inWords(key, values) : t("otherAction", { ...values, action });
  };
  const label = (column: (typeof COLUMNS)[number]) => t(`column.${column}`);
  return (
    <StackedTable caption={t("list.title")} columns={COLUMNS.map(label)}>
      {lines.map((line) => (
        <StackedRow key={line.id}>
          <StackedHead className="tabular-nums">
            <span className="tabled:hidden">{label("id")} </span>
            {line.id}
          </StackedHead>
          <StackedCell label={label("at")} className="tabular-nums lg:min-w-24">
            <time dateTime={line.at}>{instantText(line.at, locale)}</time>
          </StackedCell>
          <StackedCell label={label("actor")} className="lg:min-w-20">
            {line.actor?.name ?? "—"}
          </StackedCell>
          <StackedCell label={label("deed")} className="lg:min-w-48">
            {sentence(line)}
            <code className="block text-xs text-muted">{line.action}</code>
          </StackedCell>
          <StackedCell label={label("subject")} className="text-xs text-muted lg:min-w-40">
            {line.subjectType}
            <code className="block wrap-anywhere">{line.subjectId}</code>
          </StackedCell>
          <StackedCell label={label("detail")} className="text-xs text-muted lg:min-w-40">
            <code className="wrap-anywhere">{detailParts(line.detail).join(" · ")}</code>
          </StackedCell>
        </StackedRow>
      ))}
    </StackedTable>
  );
}
