"use client";

import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { memo, type Dispatch } from "react";

import { useMessageText } from "@/components/forms/use-message-text";
import type { MessageRef } from "@/lib/errors/domain-error";
import { Link } from "@/lib/i18n/navigation";
import type { AllocationEvent } from "@/lib/targets/allocation-edits";
import { cellField, seenField, shownField } from "@/lib/targets/allocation-fields";
import type { AllocationCell } from "@/lib/targets/allocation-types";

interface AllocationCellBoxProps {
  indicator: string;
  cell: AllocationCell;
  row: number;
  column: number;
  /** Names the cell, with the unit of its number. */
  name: string;
  stored: string;
  text: string;
  /** Why the cell takes no number; null where it takes one. */
  closed: MessageRef | null;
  /** What is wrong with the text as it is typed; null where nothing is, or what is wrong was answered already. */
  problem: MessageRef | null;
  /** What the server said of the cell. */
  errors: readonly string[];
  /** Name of the whole whose target this allocation is no part of, by its calibre or its year; else null. */
  apartFrom: string | null;
  isSelected: boolean;
  /** Address of the form of this target alone. */
  form: string;
  dispatch: Dispatch<AllocationEvent>;
}

/** Shows one cell: the input, and what is in force there. */
function AllocationCellBoxWhole(props: AllocationCellBoxProps) {
  const { indicator, cell, row, column, name, stored, text, closed, problem, dispatch } = props;
  const t = useTranslations("targets.grid");
  const locale = useLocale() === "en" ? "en" : "zh";
  const inWords = useMessageText();
  const { scope, current } = cell;
  const field = cellField(indicator, scope);
  const id = `cell-${row}-${column}`;
  const isChanged = text.trim() !== stored;
  const errors = [...props.errors, ...(problem === null ? [] : [inWords(problem)])];
  const isWrong = errors.length > 0;
  return (
    <td
      className={clsx(
        "min-w-32 border border-line p-1 align-top",
        props.isSelected && "bg-accent-soft",
        isWrong && "outline-2 -outline-offset-2 outline-behind",
      )}
    >
      <input
        id={id}
        data-row={row}
        data-column={column}
        aria-label={name}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={`${id}-facts`}
        readOnly={closed !== null}
        autoComplete="off"
        maxLength={130}
        value={text}
        onChange={(event) => dispatch({ type: "typed", id: field, text: event.target.value })}
        {...(closed === null && { name: field })}
        className={clsx(
          "min-h-9 w-full rounded border px-2 text-right text-base tabular-nums",
          closed === null ? "bg-card text-ink" : "border-dashed bg-paper text-muted",
          isChanged ? "border-2 border-accent" : "border-field",
        )}
      />
      <input type="hidden" name={seenField(indicator, scope)} value={current?.version ?? 0} />
      <input type="hidden" name={shownField(indicator, scope)} value={stored} />
      <div id={`${id}-facts`} className="flex flex-col gap-0.5 px-1 pt-1 text-xs">
        {errors.map((error) => (
          <p key={error} className="font-semibold text-behind">
            <span aria-hidden="true">▼ </span>
            {error}
          </p>
        ))}
        {isChanged && (
          <p className="font-semibold text-accent">
            <span aria-hidden="true">● </span>
            {t("changed")}
          </p>
        )}
        {current !== null && (
          <p className="text-muted">
            {t("inForce", { wording: current.wording[locale], version: current.version })}
          </p>
        )}
        {current !== null && current.milestones.length > 0 && (
          <p className="text-muted">{t("path")}</p>
        )}
        {props.apartFrom !== null && (
          <p className="text-behind">{t("apart", { whole: props.apartFrom })}</p>
        )}
        {closed !== null && (
          <Link
            href={props.form}
            prefetch={false}
            aria-label={t("openForm", { cell: name })}
            className="inline-block py-1 text-accent underline underline-offset-4"
          >
            {t("formOnly")}
          </Link>
        )}
      </div>
    </td>
  );
}

/** Drawn again by itself: a letter typed in one cell must not draw all the others. */
export const AllocationCellBox = memo(AllocationCellBoxWhole, (before, after) => {
  const names = Object.keys(after) as (keyof AllocationCellBoxProps)[];
  return names.every((name) =>
    name === "errors"
      ? before.errors.join("\n") === after.errors.join("\n")
      : before[name] === after[name],
  );
});
