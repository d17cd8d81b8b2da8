import type { PlanAssessment } from "@/lib/assessment/types";
import { fileName, type FigureFormat } from "@/lib/file-formats/file-name";
import { contentType } from "@/lib/file-formats/media-types";
import { figuresCsv } from "@/lib/exchange/figures-csv";
import { figuresDocument } from "@/lib/exchange/figures-json";
import { figuresXlsx } from "@/lib/exchange/figures-xlsx";
import type { SealedContent } from "@/lib/releases/release-parts";

/**
 * Answers with the figures of a read model to download. JSON carries the sealed content of the release; null for a
 * view that is no release.
 */
export async function figuresResponse(
  assessment: PlanAssessment,
  format: FigureFormat,
  sealed: SealedContent | null = null,
): Promise<Response> {
  return new Response(await bodyOf(assessment, format, sealed), {
    headers: {
      "Content-Type": contentType(format),
      "Content-Disposition": `attachment; filename="${fileName(assessment, format)}"`,
    },
  });
}

async function bodyOf(
  assessment: PlanAssessment,
  format: FigureFormat,
  sealed: SealedContent | null,
): Promise<BodyInit> {
  if (format === "csv") return figuresCsv(assessment);
  if (format === "json") return JSON.stringify(figuresDocument(assessment, sealed), null, 2);
  return figuresXlsx(assessment);
}
