import { z } from "zod";

import { messageKey } from "@/lib/i18n/message-key";

import { postedRows, readMove, tooLongFields } from "../rows/posted-rows";
import type { PostedRows, RowMove } from "../rows/edit-rows";
import { SECTION_NAMES, type Section } from "../sections";

/** What a section's form asks for, with everything that was typed into it. */
export interface SectionEdit {
  readonly draft: string;
  readonly section: Section;
  /** Hash of the section that the form was made from. */
  readonly seen: string;
  readonly posted: PostedRows;
  readonly move: RowMove | null;
  /** How many empty rows are wanted below. */
  readonly blank: number;
  /** Rows copied from a spreadsheet; empty for none. */
  readonly block: string;
  /** Code of a calibre or source of the site to take in; empty for none. */
  readonly kept: string;
}

const count = z.coerce.number().int().min(0).max(20_000);

/** Far more than any plan's rows as texts, far less than a request may have. */
const BLOCK = 2_000_000;

export const sectionEditSchema = z
  .object({
    draft: z.string().max(60),
    section: z.enum(SECTION_NAMES),
    seen: z.string().max(64),
    from: count,
    count,
    blank: count.default(0),
    intent: z.string().max(40),
    block: z.string().max(BLOCK, messageKey("planFiles.errors.blockTooLong")).default(""),
    kept: z.string().max(60).default(""),
  })
  .catchall(z.string())
  .superRefine((fields, context) => {
    for (const name of tooLongFields(fields)) {
      const message = messageKey("planFiles.errors.tooLong");
      context.addIssue({ code: "custom", path: [name], message });
    }
  })
  .transform(
    ({ draft, section, seen, from, count, blank, intent, block, kept, ...fields }): SectionEdit => {
      const posted = postedRows(fields, { from, count });
      return {
        draft,
        section,
        seen,
        posted,
        move: readMove(intent),
        blank: intent === "add" ? Math.min(stillBlank(blank, posted) + 1, MOST_BLANK) : 0,
        block: intent === "paste" ? block : "",
        kept: intent === "keep" ? kept : "",
      };
    },
  );

/** Of the empty rows that stood below, counts those into which nothing was typed. */
function stillBlank(blank: number, { from, count, rows }: PostedRows): number {
  const filled = [...rows].filter(
    ([at, row]) => at >= from + count && Object.values(row).some((text) => text.trim() !== ""),
  );
  return Math.max(0, blank - filled.length);
}

const MOST_BLANK = 20;
