import "server-only";

import type {
  ExportedChart,
  ExportDocument,
  Picture,
  ShareImageContent,
} from "@/lib/chart-files/types";

import { DrawingThread } from "./drawing-thread";
import { PictureCache, pictureKey } from "./picture-cache";

/** A PNG has two pixels for each of the document's unless told otherwise. */
const DEFAULT_SCALE = 2;
const LARGEST_SCALE = 4;
/** About 150 KB each. */
const KEPT_PICTURES = 48;

const holder = globalThis as typeof globalThis & { hubeiPictures?: PictureCache };

/** A chart as a complete SVG document, with its context written below it. @throws DrawingError */
export async function drawChartSvg(exported: ExportedChart): Promise<string> {
  return DrawingThread.shared().svg({ kind: "chart", exported });
}

/**
 * The same document as PNG, `scale` pixels for each of its own (above 0, at most 4).
 * @throws DrawingError `no-font` where this machine has no font for its text
 */
export async function drawChartPng(
  exported: ExportedChart,
  { scale = DEFAULT_SCALE }: { scale?: number } = {},
): Promise<Picture> {
  if (!(scale > 0 && scale <= LARGEST_SCALE)) throw new RangeError(`scale ${scale}`);
  return drawPicture({ kind: "chart", exported }, scale);
}

/** The picture that other sites show beside a public link, 1200 × 630 px. @throws DrawingError */
export async function drawShareImage(exported: ShareImageContent): Promise<Picture> {
  return drawPicture({ kind: "share", exported }, 1);
}

function drawPicture(document: ExportDocument, scale: number): Promise<Picture> {
  const pictures = (holder.hubeiPictures ??= new PictureCache(KEPT_PICTURES));
  return pictures.get(pictureKey(document, scale), () =>
    DrawingThread.shared().png(document, scale),
  );
}
