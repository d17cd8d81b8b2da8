import { useLocale, useTranslations } from "next-intl";

import { OwnLanguage } from "@/components/ui/own-language";
import { isOwed, type CompletenessBoard } from "@/lib/figures/years/completeness";
import { Link } from "@/lib/i18n/navigation";
import { SHEET_PARAM, sheetName, type Sheet } from "@/lib/plans/sheets";
import { WHOLE_KIND, type Indicator, type Scope } from "@/lib/plans/types";

type Piece = Sheet<Scope, Indicator>;

interface BoardSheetsProps {
  board: CompletenessBoard;
  sheets: readonly Piece[];
  shown: Piece | null;
}

/** Leads to the sheets of a board that is too large for one, a line for each dimension, and says where cells are owed. */
export function BoardSheets({ board, sheets, shown }: BoardSheetsProps) {
  const t = useTranslations("reporting.board");
  const locale = useLocale() === "en" ? "en" : "zh";
  const owed = new Set(board.cells.filter(isOwed).map(placeOf));
  const owedOn = ({ indicators, parts }: Piece) =>
    indicators
      .flatMap((indicator) => parts.map((scope) => placeOf(ofCodes(indicator, scope))))
      .filter((place) => owed.has(place)).length;
  const lines = new Map<string, Piece[]>();
  for (const sheet of sheets) {
    const name = nameOf(sheet, board)[locale];
    lines.set(name, [...(lines.get(name) ?? []), sheet]);
  }
  return (
    <nav aria-label={t("sheets")} className="mb-3 px-1 text-sm">
      <p className="text-muted">{t("sheetText")}</p>
      <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[auto_minmax(12rem,1fr)]">
        {[...lines].map(([name, line]) => (
          <div key={name} className="items-baseline sm:col-span-2 sm:grid sm:grid-cols-subgrid">
            <dt className="font-semibold">
              <OwnLanguage>{name}</OwnLanguage>
            </dt>
            <dd className="flex flex-wrap gap-x-3">
              {line.map((sheet) => (
                <Link
                  key={sheet.number}
                  href={`/figures/completeness?plan=${board.plan}&year=${board.year.year}&${SHEET_PARAM}=${sheet.number}`}
                  prefetch={false}
                  aria-current={sheet.number === shown?.number ? "page" : undefined}
                  className="inline-flex min-h-6 items-center px-1 whitespace-nowrap text-accent underline underline-offset-4 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
                >
                  {t("sheet", {
                    first: String(sheet.columns[0]),
                    last: String(sheet.columns[1]),
                    owed: owedOn(sheet),
                  })}
                </Link>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </nav>
  );
}

function ofCodes({ code: indicator }: Indicator, { code: scope }: Scope) {
  return { indicator, scope };
}

function placeOf({ indicator, scope }: { indicator: string; scope: string }): string {
  return `${indicator} ${scope}`;
}

function nameOf(sheet: Piece, { dimensions }: CompletenessBoard) {
  const kind = sheet.parts.find((part) => part.kind !== WHOLE_KIND)?.kind ?? WHOLE_KIND;
  const name = dimensions.find(({ code }) => code === kind)?.name ?? { zh: kind, en: kind };
  return sheetName(sheet, name);
}
