import type { MessageKey } from "@/lib/i18n/message-key";
import type { MessageRef } from "@/lib/errors/domain-error";
import { isPrintable } from "@/lib/errors/text-schema";
import { folded, readName } from "@/lib/figures/names/folded-name";
import type { LocalText } from "@/lib/plans/types";

import { readChoice, type Choice, type CHOICES } from "./choices";
import { MOST, REQUIRED, type Section, type TextRow } from "./sections";

/** What is wrong with one cell of a plan's file. `row` counts the rows of the section from 0. */
export interface Fault {
  readonly section: Section;
  readonly row: number;
  readonly column: string;
  readonly message: MessageRef;
}

/** How a code is written: it stands in addresses. */
export const CODE = /^[a-z0-9][a-z0-9-]{0,59}$/;

/** Codes that mean something in addresses. */
const RESERVED = ["overview", "all", "rest", "whole", "path", "years", "compare", "gaps"];

interface Named {
  readonly code: string;
  readonly name: LocalText;
}

/** Reads the cells of one row and notes what is wrong with each; a value that cannot be read stands as its empty one. */
export class RowReader {
  constructor(
    private readonly section: Section,
    private readonly index: number,
    private readonly row: TextRow,
    private readonly faults: Fault[],
  ) {
    for (const column of REQUIRED[section]) {
      if (this.text(column) === "") this.fault(column, "required");
    }
    for (const [column, text] of Object.entries(row)) {
      if (text.length > MOST.characters) this.fault(column, "tooLong", { max: MOST.characters });
      if (!isPrintable(text)) this.refuse(column, { key: "errors.unprintable" });
    }
  }

  fault(column: string, name: FaultName, values?: Readonly<Record<string, string | number>>): null {
    const key: MessageKey = `planFiles.fault.${name}`;
    return this.refuse(column, values === undefined ? { key } : { key, values });
  }

  /** Notes what is wrong with a cell, and gives null for the value that it then has none of. */
  refuse(column: string, message: MessageRef): null {
    const { section, index: row } = this;
    this.faults.push({ section, row, column, message });
    return null;
  }

  text(column: string): string {
    return (this.row[column] ?? "").trim();
  }

  optional(column: string): string | null {
    const text = this.text(column);
    return text === "" ? null : text;
  }

  /** A text in both languages; where only the Chinese is given, it stands for both. */
  words(base: string): LocalText {
    const zh = this.text(`${base}Zh`);
    return { zh, en: this.optional(`${base}En`) ?? zh };
  }

  optionalWords(base: string): LocalText | null {
    const words = this.words(base);
    return words.zh === "" && words.en === "" ? null : { ...words, zh: words.zh || words.en };
  }

  /** The code of the row; one that is not given is made of `kind` and the number of the row. */
  code(kind: string): string {
    const typed = this.text("code");
    if (typed === "") return `${kind}-${this.index + 1}`;
    if (!CODE.test(typed)) this.fault("code", "code");
    if (RESERVED.includes(typed)) this.fault("code", "reservedCode");
    return typed;
  }

  integer(
    column: string,
    { min, max, empty }: { min: number; max: number; empty: number },
  ): number {
    const text = this.text(column).replace(/年$/, "");
    if (text === "") return empty;
    const number = /^\d{1,6}$/.test(text) ? Number(text) : null;
    if (number !== null && number >= min && number <= max) return number;
    this.fault(column, "integer", { min: String(min), max: String(max) });
    return empty;
  }

  choice<Column extends Choice>(
    column: Column,
    empty: (typeof CHOICES)[Column][number],
  ): (typeof CHOICES)[Column][number] {
    const text = this.text(column);
    if (text === "") return empty;
    const found = readChoice(column, text);
    if (found === null) this.fault(column, "choice", { text: text.slice(0, 60) });
    return found ?? empty;
  }

  yes(column: "illustrative" | "context" | "register" | "withdrawn"): boolean {
    return this.choice(column, "no") === "yes";
  }

  /** Finds what a cell refers to by code or name; null where it is empty or not there, or two are called so. */
  reference<Item extends Named>(column: string, items: readonly Item[]): Item | null {
    const text = this.text(column);
    if (text === "") return null;
    const found = items.find(({ code }) => code === text) ?? readName(items, text);
    if (found !== null) return found;
    const isShared = items.some(({ name }) =>
      [name.zh, name.en].some((one) => folded(one) === folded(text)),
    );
    return this.fault(column, isShared ? "sharedName" : "reference", { text: text.slice(0, 60) });
  }
}

export type FaultName =
  | "required"
  | "tooLong"
  | "code"
  | "reservedCode"
  | "integer"
  | "choice"
  | "reference"
  | "sharedName"
  | "twice"
  | "codeOfScope"
  | "targetTwice"
  | "endBeforeStart"
  | "tooManyRows"
  | "noWhole"
  | "twoWholes"
  | "noDimension"
  | "onePart"
  | "parentBelow"
  | "unit"
  | "noUnit"
  | "statement"
  | "noCalibre"
  | "noBound"
  | "needlessBound"
  | "upperBelow"
  | "context"
  | "version"
  | "reason"
  | "noTarget"
  | "milestoneYear"
  | "growth"
  | "day"
  | "address"
  | "sameCalibre"
  | "noPlan"
  | "noIndicators"
  | "planThere"
  | "planRunning"
  | "noPredecessor"
  | "mixed"
  | "otherCalibre"
  | "heading"
  | "date"
  | "otherSource"
  | "removed"
  | "fixed"
  | "pastVersion";
