"use client";

import { useEffect, useRef, useState, type MouseEvent } from "react";

import { readReport } from "./read-report";

export interface ReportWords {
  starting: string;
  /** How many charts are drawn, with `{drawn}` and `{total}`. */
  drawing: string;
  writing: string;
  /** How long the work has taken, with `{seconds}`. */
  elapsed: string;
  cancel: string;
  cancelled: string;
  /** Words for the finished report, with `{name}`. */
  done: string;
  /** When to try again, with `{seconds}`. */
  busy: string;
  failed: string;
}

interface ReportLinksProps {
  links: readonly {
    href: string;
    label: string;
    name: string;
  }[];
  words: ReportWords;
}

interface Work {
  control: AbortController;
  opener: HTMLElement;
}

/**
 * Links to the report's files. With JavaScript a plain click stays on the page, tells how far the work is and
 * can be cancelled; without it, and with a modified click, the browser downloads as usual.
 */
export function ReportLinks({ links, words }: ReportLinksProps) {
  const work = useRef<Work | null>(null);
  const [running, setRunning] = useState<{ drawn: number; total: number } | null>(null);
  const [seconds, setSeconds] = useState(0);
  const [message, setMessage] = useState("");
  const isRunning = running !== null;
  useEffect(() => () => work.current?.control.abort(), []);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, [isRunning]);

  const start = async (href: string, opener: HTMLElement) => {
    const control = new AbortController();
    work.current = { control, opener };
    setRunning({ drawn: 0, total: 0 });
    setSeconds(0);
    setMessage(words.starting);
    const end = await fetchReport(href, words, control.signal, (drawn, total) => {
      if (!control.signal.aborted) setRunning({ drawn, total });
    });
    // The work was cancelled, and perhaps begun anew.
    if (control.signal.aborted) return;
    work.current = null;
    setRunning(null);
    setMessage(end);
  };
  const onClick = (event: MouseEvent<HTMLAnchorElement>, href: string) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (work.current === null) void start(href, event.currentTarget);
  };
  const cancel = () => {
    const { control, opener } = work.current ?? {};
    work.current = null;
    control?.abort();
    setRunning(null);
    setMessage(words.cancelled);
    // The button that cancels goes, so the focus returns to where the reader came from.
    opener?.focus();
  };

  return (
    <>
      {links.map(({ href, label, name }) => (
        <a
          key={href}
          href={href}
          download
          rel="nofollow"
          aria-label={name}
          aria-disabled={running !== null}
          onClick={(event) => onClick(event, href)}
          className="small-link"
        >
          {label}
        </a>
      ))}
      {running !== null && (
        <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
          <progress
            aria-label={words.starting}
            value={running.total === 0 ? undefined : running.drawn}
            max={running.total === 0 ? undefined : running.total}
            className="h-2 w-32 appearance-none overflow-hidden rounded-full border border-field bg-card [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-card [&::-webkit-progress-value]:bg-accent"
          />
          <span aria-hidden="true">
            {stage(running, words)} {fill(words.elapsed, { seconds })}
          </span>
          <button
            type="button"
            onClick={cancel}
            className="inline-flex min-h-8 cursor-pointer items-center rounded-md border border-field px-3 text-ink"
          >
            {words.cancel}
          </button>
        </span>
      )}
      <span role="status" className={running === null ? "" : "sr-only"}>
        {message}
      </span>
    </>
  );
}

function stage({ drawn, total }: { drawn: number; total: number }, words: ReportWords): string {
  if (total === 0) return words.starting;
  if (drawn === total) return words.writing;
  return fill(words.drawing, { drawn: drawn + 1, total });
}

/** Fetches the file and hands it to the reader; gives the sentence that says how it ended. */
async function fetchReport(
  href: string,
  words: ReportWords,
  signal: AbortSignal,
  onDrawn: (drawn: number, total: number) => void,
): Promise<string> {
  try {
    const headers = { Accept: "application/x-ndjson" };
    const response = await fetch(href, { headers, signal });
    if (response.status === 429 || response.status === 503) {
      return fill(words.busy, { seconds: response.headers.get("Retry-After") ?? "60" });
    }
    if (!response.ok || response.body === null) return words.failed;
    const report = await readReport(response.body, onDrawn);
    if (report === null) return words.failed;
    save(report.blob, report.name);
    return fill(words.done, { name: report.name });
  } catch {
    return words.failed;
  }
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
