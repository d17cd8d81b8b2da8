"use client";

import clsx from "clsx";
import Link from "next/link";
import type { CSSProperties, ReactNode } from "react";

import { SourcedLink, type ShownSource } from "@/components/page/rows/sourced-link";
import type { Verdict } from "@/lib/assessment/types";
import { VERDICT_TEXT } from "@/lib/words/verdict/verdict-colour";

import { ONLY_WIDE } from "./only-wide";

/** A cell as it is sent with the page; what it does not have is absent. */
export interface ShownCell {
  /** Code of the indicator. */
  key: string;
  text: string;
  onlyWide?: true;
  /** Whether no number was reported. */
  isNone?: true;
  /** Share of the whole's target, of a hundred. */
  share?: number;
  /** The cell as a sentence. */
  title?: string;
  verdict?: Verdict;
  before?: string;
  after?: string;
  /** Year of the number, where it is not the assessed one. */
  year?: number;
  source?: ShownSource;
}

interface BoardRowProps {
  name: ReactNode;
  /** Address of the pillar's page. */
  href: string;
  /** Kind of the pillars that begin with this row; null elsewhere. */
  kind: string | null;
  /** Whether other pillars stand above. */
  isFirst: boolean;
  cells: readonly ShownCell[];
}

/** Shows one pillar; a client component, so that its cells are sent as data and not as elements a second time. */
export function BoardRow({ name, href, kind, isFirst, cells }: BoardRowProps) {
  return (
    <tr
      id={kind === null ? undefined : `kind-${kind}`}
      className={isFirst ? "border-t-2 border-t-field" : undefined}
    >
      <th scope="row">
        <Link href={href} prefetch={false} className="link">
          {name}
        </Link>
      </th>
      {cells.map((cell) => (
        <Cell key={cell.key} cell={cell} />
      ))}
    </tr>
  );
}

function Cell({ cell }: { cell: ShownCell }) {
  const { text, share, title, verdict, before, after, year, source } = cell;
  const room = cell.onlyWide === true ? ONLY_WIDE : undefined;
  if (cell.isNone === true) {
    return (
      <td data-none="" className={room}>
        {text}
      </td>
    );
  }
  return (
    <td
      style={share === undefined ? undefined : ({ "--share": `${share}%` } as CSSProperties)}
      title={title}
      className={verdict === undefined ? room : clsx("font-bold", VERDICT_TEXT[verdict])}
    >
      {before}
      {source === undefined ? (
        text
      ) : (
        <SourcedLink source={source} className="text-inherit!">
          {text}
        </SourcedLink>
      )}
      {after}
      {year !== undefined && <small>{year}</small>}
    </td>
  );
}
