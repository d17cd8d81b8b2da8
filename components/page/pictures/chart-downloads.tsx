"use client";

import { CopyTable } from "./copy-table";

/** The downloads of a chart and its table for the clipboard, with all their words. Plain data. */
export interface Downloads {
  /** Words before the links, such as “下载图表：”. */
  label: string;
  files: readonly {
    format: string;
    text: string;
    /** Accessible name, which tells the links of several charts apart. */
    name: string;
    href: string;
  }[];
  /** Words for copying the table; null where no table stands in the figure of the chart. */
  copy: {
    label: string;
    done: string;
    failed: string;
    /** Line under the copied table: plan, clocks, release. */
    context: string;
  } | null;
}

/**
 * Shows links that work without JavaScript; only the clipboard needs it. A client component, so that they are sent as data
 * and not as elements a second time.
 */
export function ChartDownloads({ label, files, copy }: Downloads) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm sm:gap-x-4 text-muted">
      <span className="sr-only sm:not-sr-only">{label}</span>
      {files.map(({ format, text, name, href }) => (
        <a
          key={format}
          href={href}
          download
          rel="nofollow"
          aria-label={name}
          className="small-link"
        >
          {text}
        </a>
      ))}
      {copy !== null && <CopyTable {...copy} />}
    </div>
  );
}
