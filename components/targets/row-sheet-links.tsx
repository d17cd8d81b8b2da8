import { useTranslations } from "next-intl";

import { Link } from "@/lib/i18n/navigation";
import { SHEET_PARAM, type RowSheet } from "@/lib/plans/sheets";

interface RowSheetLinksProps {
  /** Address of the first sheet, with its parameters. */
  path: string;
  sheets: readonly RowSheet<unknown>[];
  shown: number;
}

/** Leads to the dozens of indicators of a list that is too long for one page; nothing for a short one. */
export function RowSheetLinks({ path, sheets, shown }: RowSheetLinksProps) {
  const t = useTranslations("targets.sheet");
  if (sheets.length < 2) return null;
  return (
    <nav aria-label={t("label")} className="flex flex-wrap gap-x-4">
      {sheets.map(({ number, places: [first, last] }) => (
        <Link
          key={number}
          href={`${path}&${SHEET_PARAM}=${number}`}
          prefetch={false}
          aria-current={number === shown ? "page" : undefined}
          className="inline-flex min-h-8 items-center text-accent underline underline-offset-4 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
        >
          {t("choice", { first: String(first), last: String(last) })}
        </Link>
      ))}
    </nav>
  );
}
