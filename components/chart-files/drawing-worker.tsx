// Runs in a thread of its own, as `npm run build` has bundled it (lib/commands/workers.mjs): inside Next's server layer
// React has no hooks. The import of the document stays the first: React looks for one when it is loaded.
import "./thread-document";

import { parentPort } from "node:worker_threads";
import { renderToStaticMarkup } from "react-dom/server";
import sharp from "sharp";

import type { DrawingAnswer, DrawingQuestion } from "@/lib/chart-files/drawing/messages";
import type { ExportDocument } from "@/lib/chart-files/types";
import { FILE_PALETTE } from "@/lib/chart-layout/palette";

import { chartSize } from "./chart-document";
import { FileDocument } from "./file-document";
import { hasFontFor } from "./fonts";
import { paint } from "./paint";
import { printable } from "./paragraph";
import { MARK_SIDE } from "./share-image";

const PIXELS_PER_INCH = 72;

// Draw one chart at a time on one core, because the server has other things to do.
sharp.concurrency(1);
sharp.cache(false);

async function answer(question: DrawingQuestion): Promise<DrawingAnswer> {
  const { id } = question;
  if (question.kind === "stills") {
    const { drawing, name, sizes, prefix } = question;
    const svgs = sizes.map((size, index) =>
      paint({ drawing, name, ...size }, `${prefix}-${index}`),
    );
    return { id, svgs };
  }
  const { document, scale } = question;
  const svg = renderToStaticMarkup(<FileDocument document={document} chart={chartOf(document)} />);
  if (scale === null) return { id, svgs: [svg] };
  if (!(await hasFontFor(svg))) return { id, failure: "no-font" };
  const { data, info } = await sharp(Buffer.from(svg), { density: PIXELS_PER_INCH * scale })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { id, png: { bytes: new Uint8Array(data), width: info.width, height: info.height } };
}

/** Paints the chart of a document before its sheet; null for a document without one. */
function chartOf(document: ExportDocument): string | null {
  if (document.kind === "share") {
    const { mark: drawing, headline } = document.exported;
    const side = { width: MARK_SIDE, height: MARK_SIDE };
    if (drawing === null) return null;
    return paint({ drawing, name: printable(headline), ...side, palette: FILE_PALETTE }, "mark");
  }
  const { drawing, title } = document.exported;
  const size = chartSize(document.exported);
  return paint({ drawing, name: printable(title), ...size, palette: FILE_PALETTE }, "chart");
}

parentPort?.on("message", (question: DrawingQuestion) => {
  void answer(question)
    .catch((error: unknown) => ({
      id: question.id,
      failure: "failed" as const,
      cause: String(error),
    }))
    .then((told) => parentPort?.postMessage(told));
});
