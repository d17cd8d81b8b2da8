import "server-only";

import { drawChartPng } from "@/lib/chart-files/drawing/draw-chart";
import { DrawingError, type DrawingFailure } from "@/lib/chart-files/drawing/drawing-error";
import type { Picture } from "@/lib/chart-files/types";

import { reportDocx } from "./report-docx";
import { reportXlsx } from "./report-xlsx";
import type { ReportContent, ReportFormat, ReportPicture } from "./types";

/** One step of the work; the last step is the finished report. */
export type ReportStep =
  | { kind: "drawing"; drawn: number; total: number }
  | { kind: "file"; bytes: Uint8Array<ArrayBuffer>; isWhole: boolean };

/**
 * Makes a report as Word or Excel, a step at a time: whoever stops asking stops the work before the next picture. One
 * that was not drawn is left out, and the report says so in its place: its numbers stand in text and tables. Such a
 * report is whole only where nothing better can be had later, because this machine has no font for pictures. Once
 * drawing is too slow or has too much to do, no other picture is asked for.
 */
export async function* makeReport(
  content: ReportContent,
  format: ReportFormat,
  draw: typeof drawChartPng = drawChartPng,
): AsyncGenerator<ReportStep, void, undefined> {
  if (format === "xlsx") {
    yield { kind: "file", bytes: await reportXlsx(content), isWhole: true };
    return;
  }
  const wanted = content.blocks.filter((block) => block.kind === "picture");
  const pictures = new Map<ReportPicture, Picture>();
  const failures = new Set<DrawingFailure>();
  for (const [drawn, picture] of wanted.entries()) {
    yield { kind: "drawing", drawn, total: wanted.length };
    if (failures.has("busy") || failures.has("too-slow")) continue;
    try {
      pictures.set(picture, await draw(picture.exported));
    } catch (error) {
      if (!(error instanceof DrawingError)) throw error;
      console.error(error);
      failures.add(error.code);
    }
  }
  yield { kind: "drawing", drawn: wanted.length, total: wanted.length };
  failures.delete("no-font");
  const bytes = await reportDocx(content, pictures);
  yield { kind: "file", bytes, isWhole: failures.size === 0 };
}
