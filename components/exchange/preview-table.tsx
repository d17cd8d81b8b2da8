import clsx from "clsx";
import { useTranslations } from "next-intl";

import { useNames } from "@/components/figures/use-names";
import { useStatedText } from "@/components/figures/use-stated-text";
import { useMessageText } from "@/components/forms/use-message-text";
import { Table, Td, Th } from "@/components/ui/table";
import type { PreviewRow } from "@/lib/exchange/progress-form/types";
import type { Catalogue } from "@/lib/figures/types";

interface PreviewTableProps {
  caption: string;
  rows: readonly PreviewRow[];
  names: Pick<Catalogue, "indicators" | "scopes" | "calibres">;
}

/** Shows cells of one kind: the value there now, the value in the file, and the remarks on it. */
export function PreviewTable({ caption, rows, names: named }: PreviewTableProps) {
  const t = useTranslations();
  const names = useNames(named);
  const stated = useStatedText();
  const inWords = useMessageText();
  const told = (row: PreviewRow): string[] => [
    ...row.messages.map(({ column, message }) =>
      column === null
        ? inWords(message)
        : t("files.preview.at", { column: t(`files.columns.${column}`), text: inWords(message) }),
    ),
    ...(row.status === "changed"
      ? [
          t("files.preview.changes", {
            columns: row.changes.map((column) => t(`files.columns.${column}`)).join(" · "),
          }),
        ]
      : []),
    ...row.remarks.map(inWords),
  ];
  return (
    <Table caption={caption} className="sm:min-w-[40rem]">
      <thead>
        <tr>
          <Th scope="col">{t("files.preview.line")}</Th>
          <Th scope="col">{t("files.preview.cell")}</Th>
          <Th scope="col">{t("files.preview.before")}</Th>
          <Th scope="col">{t("files.preview.after")}</Th>
          <Th scope="col" className="max-sm:hidden">
            {t("files.preview.result")}
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const unit = row.key === null ? null : names.unitOf(row.key.indicator);
          return (
            <tr key={`${row.sheet}/${row.column}${row.line}`}>
              <Td className="tabular-nums">
                {row.sheet === "" ? "" : `${row.sheet}!`}
                {`${row.column}${row.line}`}
              </Td>
              <Th scope="row" className="align-top break-words">
                {row.key === null ? row.written.name || "—" : names.cellOf(row.key)}
                {/* Repeated here, because on a narrow screen the last column would be out of sight. */}
                <Told
                  texts={told(row)}
                  status={row.status}
                  className="mt-1 font-normal sm:hidden"
                />
              </Th>
              <Td>{stated(row.before, unit)}</Td>
              <Td className="break-words">
                {row.after === null ? row.written.value || "—" : stated(row.after, unit)}
              </Td>
              <Td className="max-sm:hidden">
                <Told texts={told(row)} status={row.status} />
              </Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

function Told({
  texts,
  status,
  className,
}: {
  texts: readonly string[];
  status: PreviewRow["status"];
  className?: string;
}) {
  return (
    <div className={clsx(status === "wrong" && "text-behind", className)}>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
