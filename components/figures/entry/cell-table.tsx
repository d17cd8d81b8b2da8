import { useTranslations } from "next-intl";

import { Table, Td, Th } from "@/components/ui/table";
import { placePath } from "@/lib/figures/read-place";
import type { CellState, FigureKey, FormOptions } from "@/lib/figures/types";
import type { LocalText } from "@/lib/plans/types";
import { Link } from "@/lib/i18n/navigation";
import { StateBadge } from "@/components/figures/state-badge";
import { useNames } from "@/components/figures/use-names";
import { useStatedText } from "@/components/figures/use-stated-text";

interface CellTableProps {
  cells: readonly CellState[];
  options: FormOptions;
  place: FigureKey;
  /** Name of the member's own unit, whose cells alone can be asked for; null for a member of none. */
  ownUnit: LocalText | null;
  onlyMine: boolean;
}

/** Lists all indicators of one scope and year, with the state of each cell. */
export function CellTable({ cells, options, place, ownUnit, onlyMine }: CellTableProps) {
  const t = useTranslations("figures");
  const units = useTranslations("units.form");
  const { catalogue, calibresInUse } = options;
  const names = useNames(catalogue);
  const stated = useStatedText();
  const scope = catalogue.scopes.find(({ code }) => code === place.scope);
  const heading = t("table.heading", {
    scope: scope === undefined ? place.scope : names.inWords(scope.name),
    year: String(place.year),
  });
  return (
    <section aria-labelledby="cells" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="cells" className="text-lg font-semibold">
          {heading}
        </h2>
        {ownUnit !== null && (
          <Link
            href={placePath("/figures", place, !onlyMine)}
            className="inline-flex min-h-6 items-center text-accent underline underline-offset-4"
          >
            {units(onlyMine ? "all" : "mine")}
          </Link>
        )}
      </div>
      {onlyMine && cells.length === 0 && (
        <p className="text-muted">
          {units("nothingMine", { unit: ownUnit === null ? "" : names.inWords(ownUnit) })}
        </p>
      )}
      <Table caption={heading} className="min-w-[42rem]">
        <thead>
          <tr>
            <Th scope="col">{t("picker.indicator")}</Th>
            <Th scope="col">{t("picker.calibre")}</Th>
            <Th scope="col">{t("table.current")}</Th>
            <Th scope="col">{t("table.state")}</Th>
            <Th scope="col">
              <span className="sr-only">{t("table.open")}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => {
            const calibre = cell.calibre ?? calibresInUse[cell.indicator]?.[0] ?? place.calibre;
            const key = { ...place, indicator: cell.indicator, calibre };
            const isOpen = key.indicator === place.indicator && calibre === place.calibre;
            return (
              <tr
                key={`${cell.indicator}/${calibre}`}
                aria-current={isOpen ? "true" : undefined}
                className="aria-[current]:bg-accent-soft"
              >
                <Th scope="row" className="align-top">
                  {names.indicatorOf(cell.indicator)}
                </Th>
                <Td>{cell.calibre === null ? "—" : names.calibreOf(cell.calibre)}</Td>
                <Td>{stated(cell.current, names.unitOf(cell.indicator))}</Td>
                <Td>
                  <CellStates cell={cell} />
                </Td>
                <Td>
                  <Link
                    href={placePath("/figures", key, onlyMine)}
                    aria-label={t("table.openCell", { cell: names.cellOf(key) })}
                    className="inline-block min-h-6 min-w-6 text-accent underline underline-offset-4"
                  >
                    {t("table.open")}
                  </Link>
                </Td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </section>
  );
}

function CellStates({ cell }: { cell: CellState }) {
  const t = useTranslations("figures.table");
  if (cell.current === null && cell.open.length === 0) {
    return <span className="text-muted">{t("unreported")}</span>;
  }
  return (
    <span className="flex flex-wrap gap-x-3">
      {cell.current !== null && <StateBadge state="approved" />}
      {cell.open.map((state) => (
        <StateBadge key={state} state={state} />
      ))}
    </span>
  );
}
