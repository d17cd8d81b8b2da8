import "server-only";

import type { PublicScope } from "@/lib/access/public-scope";
import { getReleasedAssessment } from "@/lib/assessment/load/queries";
import type { PlanAssessment } from "@/lib/assessment/types";
import { fileName, type FigureFormat } from "@/lib/file-formats/file-name";
import { contentType } from "@/lib/file-formats/media-types";
import { figuresCsv } from "@/lib/exchange/figures-csv";
import { figuresDocument } from "@/lib/exchange/figures-json";
import { figuresXlsx } from "@/lib/exchange/figures-xlsx";

import { keptAnswer } from "./kept-answers";

/** Answers with the figures of a read model to download; `kept` gives the file where it has been made before. */
export async function figuresResponse(
  assessment: PlanAssessment,
  format: FigureFormat,
  kept?: (make: () => Promise<string | Uint8Array>) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Response> {
  const make = async () => bodyOf(assessment, format);
  const body = kept === undefined ? await make() : await kept(make);
  return new Response(body, {
    headers: {
      "Content-Type": contentType(format),
      "Content-Disposition": `attachment; filename="${fileName(assessment, format)}"`,
    },
  });
}

async function bodyOf(assessment: PlanAssessment, format: FigureFormat) {
  if (format === "csv") return figuresCsv(assessment);
  if (format === "json") return JSON.stringify(figuresDocument(assessment), null, 2);
  return figuresXlsx(assessment);
}

/** Answers with the figures of a link's release, made once and kept. */
export async function releasedFiguresResponse(
  scope: PublicScope,
  format: FigureFormat,
): Promise<Response> {
  const assessment = await getReleasedAssessment(scope);
  return figuresResponse(assessment, format, (make) =>
    keptAnswer(scope, ["figures", format], make),
  );
}
