import type { Actor } from "@/lib/access/types";
import { savePlanSection } from "@/lib/plan-files/drafts/edit-section";
import type { SectionEdit } from "@/lib/plan-files/drafts/section-schema";
import { getDraftSection } from "@/lib/plan-files/drafts/section-query";
import type { Section, TextRow } from "@/lib/plan-files/sections";

export type Change = (rows: readonly TextRow[]) => readonly TextRow[];

/** Saves a section whose rows are made of those that are there. */
export async function editDraft(author: Actor, draft: string, section: Section, change: Change) {
  const content = await getDraftSection(author, draft, section);
  if (content === null) throw new Error("There is no such draft.");
  const input: SectionEdit = {
    draft,
    section,
    seen: content.hash,
    posted: { from: 0, count: content.rows.length, rows: new Map(change(content.rows).entries()) },
    move: null,
    blank: 0,
    block: "",
    kept: "",
  };
  return savePlanSection(author, input);
}

/** Gives the row of a code other words. */
export const rename =
  (code: string, words: TextRow): Change =>
  (rows) =>
    rows.map((row) => (row["code"] === code ? { ...row, ...words } : row));
