import { useTranslations } from "next-intl";

import { instantText } from "@/lib/i18n/instant-text";
import { Table, Td, Th } from "@/components/ui/table";
import type { AuditLine } from "@/lib/audit/types";
import type { Locale } from "@/lib/i18n/routing";

import { detailParts } from "./detail-parts";

const COLUMNS = ["id", "at", "actor", "deed", "subject", "detail"] as const;

interface AuditTableProps {
  readonly lines: readonly AuditLine[];
  readonly locale: Locale;
}

/** Each event as a sentence, with the words of the record beside it. */
export function AuditTable({ lines, locale }: AuditTableProps) {
  const t = useTranslations("audit");
  const sentence = ({ action, actor, subject, subjectType, subjectId }: AuditLine) => {
    const values = {
      actor: actor?.name ?? t("nobody"),
      subject: subject?.[locale] ?? (subjectType === "member" ? t("stranger") : subjectId),
    };
    const key = `action.${action}`;
    return t.has(key) ? t(key, values) : t("otherAction", { ...values, action });
  };
  return (
    <Table caption={t("list.title")}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <Th key={column} scope="col" className="whitespace-nowrap">
              {t(`column.${column}`)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <Th scope="row" className="align-top tabular-nums">
              {line.id}
            </Th>
            <Td className="min-w-24 tabular-nums">
              <time dateTime={line.at}>{instantText(line.at, locale)}</time>
            </Td>
            <Td className="min-w-20">{line.actor?.name ?? "—"}</Td>
            <Td className="min-w-48">
              {sentence(line)}
              <code className="block text-xs text-muted">{line.action}</code>
            </Td>
            <Td className="min-w-40 text-xs text-muted">
              {line.subjectType}
              <code className="block break-all">{line.subjectId}</code>
            </Td>
            <Td className="min-w-40 text-xs text-muted">
              <code className="break-words">{detailParts(line.detail).join(" · ")}</code>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
