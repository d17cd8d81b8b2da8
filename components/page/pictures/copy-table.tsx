"use client";

import { useRef, useState, useSyncExternalStore } from "react";

interface CopyTableProps {
  label: string;
  done: string;
  failed: string;
  /** Line under the copied table: plan, clocks, release. */
  context: string;
}

const never = () => () => undefined;

/** Copies the table of the figure that the button stands in, so that Word, Excel and WPS paste it as a table. */
export function CopyTable({ label, done, failed, context }: CopyTableProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [state, setState] = useState<"idle" | "done" | "failed">("idle");
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  // The room of both, so that nothing moves when the script comes.
  if (!scripted) {
    return (
      <>
        <span aria-hidden="true" className="invisible print:hidden">
          {label}
        </span>
        <span />
      </>
    );
  }
  const copy = () => {
    const table = button.current?.closest("figure")?.querySelector("table") ?? null;
    setState(table !== null && copyBoth(tableCells(table), context) ? "done" : "failed");
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        onClick={copy}
        className="inline-flex min-h-6 cursor-pointer items-center text-accent underline underline-offset-4"
      >
        {label}
      </button>
      <span role="status" className="inline-flex min-h-6 items-center">
        {state === "idle" ? "" : state === "done" ? done : failed}
      </span>
    </>
  );
}

/** Reads the texts of all cells, row by row, as a reader sees them: a number stays one that a spreadsheet knows. */
export function tableCells(table: HTMLTableElement): readonly (readonly string[])[] {
  return [...table.rows].map((row) => [...row.cells].map(seenText));
}

/** Reads a cell without what is only heard or only decorates, and with a space where a new line begins. */
function seenText(cell: HTMLTableCellElement): string {
  const seen = cell.cloneNode(true) as HTMLTableCellElement;
  for (const unseen of seen.querySelectorAll(".sr-only, [aria-hidden='true']")) unseen.remove();
  for (const line of seen.querySelectorAll(".block, p, li")) line.before(" ");
  return seen.textContent.replaceAll(/\s+/g, " ").trim();
}

/** Writes the rows as HTML with borders, which Word keeps, and as text with tabs between the cells. */
export function tableFormats(
  rows: readonly (readonly string[])[],
  context: string,
): { html: string; text: string } {
  const cell = (text: string, index: number) => {
    const tag = index === 0 ? "th" : "td";
    return `<${tag} style="border:1px solid #888;padding:2px 6px">${escaped(text)}</${tag}>`;
  };
  const body = rows.map((row, index) => {
    const cells = row.map((text, column) => cell(text, index === 0 ? 0 : column));
    return `<tr>${cells.join("")}</tr>`;
  });
  return {
    html: `<table style="border-collapse:collapse">${body.join("")}</table><p>${escaped(context)}</p>`,
    text: [...rows.map((row) => row.join("\t")), context].join("\n"),
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Copies by the copy event, because the clipboard's own interface is missing on http pages of an intranet. */
function copyBoth(rows: readonly (readonly string[])[], context: string): boolean {
  const { html, text } = tableFormats(rows, context);
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", onCopy);
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- the only way on http
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", onCopy);
  }
}
