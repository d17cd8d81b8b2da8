import { TextRun } from "docx";

import { xmlText } from "@/lib/file-formats/xml-text";

/** Writes a text of the report as a run: what no XML file can hold is left out. */
export function reportText(text: string, style: { bold?: boolean; color?: string } = {}): TextRun {
  return new TextRun({ text: xmlText(text), ...style });
}
