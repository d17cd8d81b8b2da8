"use client";

import clsx from "clsx";
import Link from "next/link";

import { HATCH } from "@/components/page/hatch";
import { NumberedSource, type SourceNumber } from "@/components/page/rows/numbered-source";
import { Td } from "@/components/ui/table";

/** A figure as it is sent with the page; what it does not have is absent. */
export interface ShownFigure {
  text: string;
  /** Whether there is no number, and whether it is missed. */
  missing?: "missed" | "unknown";
  /** Letter of the remark below the table. */
  letter?: string;
  /** The source, where it is not the usual one. */
  source?: SourceNumber;
  /** What the number is, where it is not an actual one. */
  nature?: string;
  /** Whether it is a forecast or came after the assessed state: it is shown, and stands back. */
  standsBack?: boolean;
}

interface FigureCellsProps {
  /** Address of the versions of the row's figures but for the year, and its title; null where the numbers lead nowhere. */
  history: { path: string; title: string } | null;
  years: readonly number[];
  /** One a year. */
  cells: readonly ShownFigure[];
}

/** Shows the figures of a row; a client component, so that they are sent as data and not as elements a second time. */
export function FigureCells({ history, years, cells }: FigureCellsProps) {
  return cells.map((cell, index) => (
    <Cell
      key={years[index]}
      cell={cell}
      history={
        history === null ? null : { ...history, path: `${history.path}&year=${years[index]}` }
      }
    />
  ));
}

function Cell({ cell, history }: { cell: ShownFigure; history: FigureCellsProps["history"] }) {
  const { text, missing, letter, source, nature, standsBack = false } = cell;
  const mark = source !== undefined && <NumberedSource {...source} />;
  if (missing !== undefined) {
    const isHatched = missing === "missed";
    return (
      <Td className={clsx("text-right", isHatched && HATCH)}>
        <span className={clsx("text-muted", isHatched && "bg-card px-1")}>{text}</span>
        {mark}
        {letter !== undefined && <sup className="text-muted">{letter}</sup>}
      </Td>
    );
  }
  return (
    <Td className="text-right whitespace-nowrap">
      <span className={standsBack ? "text-muted" : "font-semibold"}>
        {history === null ? (
          text
        ) : (
          <Link
            href={history.path}
            prefetch={false}
            title={history.title}
            className="number-link text-inherit"
          >
            {text}
          </Link>
        )}
      </span>
      {letter !== undefined && <sup className="ml-0.5 text-muted">{letter}</sup>}
      {mark}
      {nature !== undefined && <span className="block text-xs text-muted">{nature}</span>}
    </Td>
  );
}
