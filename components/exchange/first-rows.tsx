import clsx from "clsx";
import { useTranslations } from "next-intl";

import { Table, Td, Th } from "@/components/ui/table";
import type { GroupView } from "@/lib/exchange/progress-form/mapping-types";
import type { Catalogue } from "@/lib/figures/types";

import { ColumnSelect } from "./column-select";

interface FirstRowsProps {
  group: GroupView;
  at: number;
  names: Pick<Catalogue, "indicators" | "scopes" | "calibres">;
  years: readonly number[];
}

/** The first lines of a sheet as they stand there, with a chooser above each column. */
export function FirstRows({ group, at, names, years }: FirstRowsProps) {
  const t = useTranslations("files.mapping");
  const { columns, lines, top, bottom } = group;
  const isHeading = (line: number) => line >= top && line <= bottom;
  return (
    <Table caption={t("firstRows")} className="w-auto">
      <thead>
        <tr>
          <Th scope="col" className="w-12">
            {t("line")}
          </Th>
          {columns.map((column, x) => (
            <Th key={column.at} scope="col" className="min-w-32 align-top">
              <span className="mb-1 block text-muted" aria-hidden="true">
                {column.at}
              </span>
              {column.doubt === "hidden" ? (
                <input type="hidden" name={`g${at}.c${x}`} value="ignore" />
              ) : (
                <ColumnSelect
                  name={`g${at}.c${x}`}
                  column={column}
                  columns={columns}
                  names={names}
                  years={years}
                />
              )}
              {column.doubt !== null && (
                <span className="mt-1 block text-xs font-normal text-muted">
                  {t(`doubt.${column.doubt}`)}
                </span>
              )}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, hidden, texts }) => (
          <tr key={line} className={clsx(isHeading(line) && "bg-accent-soft font-semibold")}>
            <Td className="text-muted tabular-nums">
              {line}
              {isHeading(line) && <span className="sr-only"> {t("headingMark")}</span>}
              {hidden && <span className="block text-xs">{t("hiddenLine")}</span>}
            </Td>
            {texts.map((text, x) => (
              <Td key={columns[x]?.at ?? x} className={clsx(hidden && "text-muted line-through")}>
                {text}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
