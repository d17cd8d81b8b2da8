"use client";

import type { ReactNode } from "react";

import { NumberedSource, type SourceNumber } from "./numbered-source";

/** A term and what it is, as it is sent with the page; what it does not have is absent. */
export interface TermRow {
  key: string;
  term: string;
  text: string;
  source?: SourceNumber;
  after?: ReactNode;
}

/** How the terms of a target and those of readings side by side look. */
const LOOKS = {
  target: {
    list: "text-sm leading-normal",
    row: undefined,
    term: "inline text-muted",
    text: "inline",
    value: undefined,
  },
  readings: {
    list: "readings",
    row: undefined,
    term: undefined,
    text: undefined,
    value: "font-semibold",
  },
} as const;

interface TermListProps {
  look: keyof typeof LOOKS;
  rows: readonly TermRow[];
}

/** Lists terms; a client component, so that they are sent as data and not as elements a second time. */
export function TermList({ look, rows }: TermListProps) {
  const looks = LOOKS[look];
  return (
    <dl className={looks.list}>
      {rows.map(({ key, term, text, source, after }) => (
        <div key={key} className={looks.row}>
          <dt className={looks.term}>{term} </dt>
          <dd className={looks.text}>
            {looks.value === undefined ? text : <span className={looks.value}>{text}</span>}
            {source !== undefined && <NumberedSource {...source} />}
            {after !== undefined && <> {after}</>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
