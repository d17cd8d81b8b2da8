"use client";

import { useLocale, useTranslations } from "next-intl";

import { useMessageText } from "@/components/forms/use-message-text";
import { JumpLink } from "@/components/ui/jump-link";
import { Notice } from "@/components/ui/notice";
import { Link } from "@/lib/i18n/navigation";
import { fieldName } from "@/lib/plan-files/rows/posted-rows";
import type { Fault } from "@/lib/plan-files/row-reader";
import type { Section } from "@/lib/plan-files/sections";
import { columnName, sheetName } from "@/lib/plan-files/sheet-words";

interface FaultListProps {
  draft: string;
  faults: readonly Fault[];
  /** Rows on a page of a section's form. */
  pageRows: number;
  /** The section and page that are open, whose faults are on this page; null on the page of the draft as a whole. */
  open: { section: Section; page: number } | null;
}

/** So many faults help; the rest come when these are mended. */
const LISTED = 50;

/** Lists what keeps a draft from being put in force, each leading to its field. */
export function FaultList({ draft, faults, pageRows, open }: FaultListProps) {
  const t = useTranslations("planFiles");
  const inWords = useMessageText();
  const locale = useLocale() === "en" ? "en" : "zh";
  if (faults.length === 0) return null;
  const placeOf = ({ section, row, column }: Fault): string => {
    const sheet = sheetName(section, locale);
    if (column === "") return t("preview.wherePlain", { sheet });
    const values = { sheet, row: String(row + 1), column: columnName(column, locale) };
    return t(section === "plan" ? "preview.whereColumn" : "edit.where", values);
  };
  return (
    <Notice tone="warning">
      <p className="font-semibold">{t("edit.faults", { count: faults.length })}</p>
      <ul className="list-disc pl-5">
        {faults.slice(0, LISTED).map((fault, index) => {
          const { section, row, column, message } = fault;
          const page = Math.floor(Math.max(0, row) / pageRows) + 1;
          const words = `${placeOf(fault)}${locale === "zh" ? "：" : ": "}${inWords(message)}`;
          const field = fieldName(row, column);
          const isHere = open !== null && open.section === section && open.page === page;
          const query = page === 1 ? "" : `?page=${page}`;
          return (
            <li key={index}>
              {column === "" ? (
                words
              ) : isHere ? (
                <JumpLink to={field} className="underline underline-offset-4">
                  {words}
                </JumpLink>
              ) : (
                <Link
                  href={`/settings/plan-files/${draft}/${section}${query}#${field}`}
                  prefetch={false}
                  className="underline underline-offset-4"
                >
                  {words}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
      {faults.length > LISTED && <p>{t("preview.more", { count: faults.length - LISTED })}</p>}
    </Notice>
  );
}
