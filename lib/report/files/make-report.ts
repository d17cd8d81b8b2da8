import "server-only";

import { drawChartPng } from "@/lib/chart-files/drawing/draw-chart";
import { DrawingError } from "@/lib/chart-files/drawing/drawing-error";
import type { Picture } from "@/lib/chart-files/types";

import { reportDocx } from "./report-docx";
import { reportXlsx } from "./report-xlsx";
import type { ReportContent, ReportFormat, ReportPicture } from "./types";

/** One step of the work; the last step is the finished report. */
export type ReportStep =
  | { kind: "drawing"; drawn: number; total: number }
  | { kind: "file"; bytes: Uint8Array<ArrayBuffer> };

/**
 * Makes a report as Word or Excel, a step at a time: whoever stops asking stops the work before the next
 * picture. Only where this machine has no font for pictures they are left out, and the report says so: whatever
 * else keeps one from being drawn passes, and a report without its picture would stay.
 * @throws DrawingError where a picture was not drawn, such as `busy`
 */
export async function* makeReport(
  content: ReportContent,
  format: ReportFormat,
  draw: typeof drawChartPng = drawChartPng,
): AsyncGenerator<ReportStep, void, undefined> {
  if (format === "xlsx") {
    yield { kind: "file", bytes: await reportXlsx(content) };
    return;
  }
  const wanted = content.blocks.filter((block) => block.kind === "picture");
  const pictures = new Map<ReportPicture, Picture>();
  for (const [drawn, picture] of wanted.entries()) {
    yield { kind: "drawing", drawn, total: wanted.length };
    const made = await drawOrNull(picture, draw);
    if (made !== null) pictures.set(picture, made);
  }
  yield { kind: "drawing", drawn: wanted.length, total: wanted.length };
  yield { kind: "file", bytes: await reportDocx(content, pictures) };
}

async function drawOrNull(
  { exported }: ReportPicture,
  draw: typeof drawChartPng,
): Promise<Picture | null> {
  try {
    return await draw(exported);
  } catch (error) {
    if (error instanceof DrawingError && error.code === "no-font") return null;
    throw error;
  }
}
