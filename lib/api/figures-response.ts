import "server-only";

import type { PublicScope } from "@/lib/access/public-scope";
import { getReleasedAssessment } from "@/lib/assessment/load/queries";
import type { PlanAssessment } from "@/lib/assessment/types";
import { fileName, type FigureFormat } from "@/lib/file-formats/file-name";
import { contentType } from "@/lib/file-formats/media-types";
import { figuresCsv } from "@/lib/exchange/figures-csv";
import { figuresDocument } from "@/lib/exchange/figures-json";
import { figuresXlsx } from "@/lib/exchange/figures-xlsx";
import type { SealedContent } from "@/lib/releases/release-parts";
import { getReleasedFigures } from "@/lib/releases/released-figures";

import { keptAnswer } from "./kept-answers";

/**
 * Answers with the figures of a read model to download. JSON carries the sealed content of the release; null for a
 * view that is no release.
 */
export async function figuresResponse(
  assessment: PlanAssessment,
  format: FigureFormat,
  sealed: SealedContent | null = null,
): Promise<Response> {
  return fileResponse(assessment, format, await bodyOf(assessment, format, sealed));
}

/** Answers with the figures of a link's release, made once and kept. */
export async function releasedFiguresResponse(
  scope: PublicScope,
  format: FigureFormat,
): Promise<Response> {
  const body = await keptAnswer(scope, ["figures", format], async () => {
    const { assessment, sealed } = await getReleasedFigures(scope);
    return bodyOf(assessment, format, sealed);
  });
  return fileResponse(await getReleasedAssessment(scope), format, body);
}

function fileResponse(assessment: PlanAssessment, format: FigureFormat, body: BodyInit): Response {
  return new Response(body, {
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
) {
  if (format === "csv") return figuresCsv(assessment);
  if (format === "json") return JSON.stringify(figuresDocument(assessment, sealed), null, 2);
  return figuresXlsx(assessment);
}
