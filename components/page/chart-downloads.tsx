import { CopyTable } from "./copy-table";

/** The files of a chart and its table for the clipboard, with all their words. Plain data. */
export interface Downloads {
  /** "下载图表：". */
  readonly label: string;
  readonly files: readonly {
    readonly format: string;
    readonly text: string;
    /** Tells the links of several charts apart. */
    readonly name: string;
    readonly href: string;
  }[];
  /** null: no table stands in the same figure. */
  readonly copy: {
    readonly label: string;
    readonly done: string;
    readonly failed: string;
    /** Stands under the copied table. */
    readonly context: string;
  } | null;
}

/** Links that work without JavaScript; only the clipboard needs it. */
export function ChartDownloads({ label, files, copy }: Downloads) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
      <span>{label}</span>
      {files.map(({ format, text, name, href }) => (
        <a
          key={format}
          href={href}
          download
          rel="nofollow"
          aria-label={name}
          className="inline-flex min-h-6 min-w-6 items-center text-accent underline underline-offset-4"
        >
          {text}
        </a>
      ))}
      {copy !== null && <CopyTable {...copy} />}
    </div>
  );
}
