"use client";

import { useTranslations } from "next-intl";

import type { Offer } from "@/lib/plan-files/drafts/types";
import { fieldName } from "@/lib/plan-files/rows/posted-rows";
import { shownColumns } from "@/lib/plan-files/rows/shown-columns";
import { REFERS_TO, type Section, type TextRow } from "@/lib/plan-files/sections";

import { CellField } from "./cell-field";

export interface RowFieldsProps {
  section: Section;
  /** Place of the row in its section. */
  row: number;
  stored: TextRow;
  /** Whether the row is there already; else it is an empty one to fill in. */
  isStored: boolean;
  isLast: boolean;
  typed: (name: string) => string | null;
  /** Whether somebody else saved the section meanwhile, so that what is kept is said beside what was typed. */
  isConflict: boolean;
  errorsOf: (name: string) => readonly string[];
  offers: Readonly<Partial<Record<Section, readonly Offer[]>>>;
  plans: readonly Offer[];
  unitsId: string;
  disabled: boolean;
}

/** One row of a section: what everybody fills in, the rest on demand, and the buttons that move or remove it. */
export function RowFields(props: RowFieldsProps) {
  const { section, row, stored, isStored, isLast, typed, isConflict, errorsOf, disabled } = props;
  const t = useTranslations("planFiles.edit");
  const { often, rare } = shownColumns(section);
  const name = stored["nameZh"] ?? stored["title"] ?? "";
  const heading = !isStored
    ? t("newRow")
    : name === ""
      ? t("row", { row: row + 1 })
      : t("rowNamed", { row: row + 1, name });
  const field = (column: string) => {
    const id = fieldName(row, column);
    const kept = stored[column] ?? "";
    const text = typed(id) ?? kept;
    return (
      <CellField
        key={column}
        section={section}
        row={row}
        column={column}
        text={text}
        kept={isConflict && text !== kept ? kept : null}
        errors={errorsOf(id)}
        offers={offersFor(column, props)}
        unitsId={props.unitsId}
      />
    );
  };
  const isOpen = rare.some((column) => {
    const id = fieldName(row, column);
    const isTelling = column !== "code" && column !== "version" && (stored[column] ?? "") !== "";
    return errorsOf(id).length > 0 || (section === "plan" && isTelling);
  });
  if (section === "plan") {
    return <div className={GRID}>{[...often, ...rare].map(field)}</div>;
  }
  return (
    <fieldset
      id={`row-${row}`}
      className="min-w-0 rounded-lg border border-line bg-card px-4 pb-4 pt-2"
    >
      <legend className="px-1 font-semibold">{heading}</legend>
      <div className={GRID}>{often.map(field)}</div>
      <div className="mt-2 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        {rare.length > 0 && (
          <details className="min-w-0 grow" open={isOpen}>
            <summary className="min-h-6 cursor-pointer text-accent">{t("more")}</summary>
            <div className={`mt-2 ${GRID}`}>{rare.map(field)}</div>
          </details>
        )}
        {isStored && (
          <div className="flex flex-wrap gap-2">
            {(["up", "down", "remove"] as const).map((kind) => (
              <button
                key={kind}
                type="submit"
                name="intent"
                value={`${kind}.${row}`}
                disabled={disabled || (kind === "up" && row === 0) || (kind === "down" && isLast)}
                aria-label={t(`${kind}Row`, { name: heading })}
                className="min-h-8 cursor-pointer rounded border border-field px-2 text-sm disabled:cursor-not-allowed disabled:opacity-50"
              >
                {t(kind)}
              </button>
            ))}
          </div>
        )}
      </div>
    </fieldset>
  );
}

const GRID = "grid items-start gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4";

function offersFor(column: string, { offers, plans }: RowFieldsProps): readonly Offer[] | null {
  if (column === "predecessor") return plans;
  const section = REFERS_TO[column];
  return section === undefined ? null : (offers[section] ?? []);
}
