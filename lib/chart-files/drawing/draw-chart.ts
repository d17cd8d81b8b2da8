import "server-only";

import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";

import type {
  ExportedChart,
  ExportDocument,
  Picture,
  ShareImageContent,
} from "@/lib/chart-files/types";
import type { DrawnSeries } from "@/lib/chart-layout/types";
import { processWide } from "@/lib/config/process-wide";

import { DrawingThread } from "./drawing-thread";
import type { StillSize } from "./messages";

/** A PNG has two pixels for each of the document's unless told otherwise. */
const DEFAULT_SCALE = 2;
const LARGEST_SCALE = 4;
/** A picture has about 150 KB. */
const KEPT_BYTES = 8 * 1024 ** 2;
/** A chart of a page has some 30,000 letters in its three sizes. */
const KEPT_LETTERS = 12 * 1024 ** 2;

/** 96 bits: no two pictures are taken for one another. */
const KEY_LETTERS = 24;

const thread = processWide("drawing thread", () => new DrawingThread());
/** The pictures asked for last, so that one that many ask for is drawn once; a failure is not kept. */
const pictures = processWide("pictures", () => {
  return new LRUCache<string, Picture, () => Promise<Picture>>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ bytes }) => bytes.byteLength,
    fetchMethod: (_key, _stale, { context: draw }) => draw(),
    // Whoever waits for a picture gets it, though others have pushed it out meanwhile.
    ignoreFetchAbort: true,
  });
});

/** The charts of pages that were asked for last, by all that is drawn. */
const stills = processWide("still charts", () => {
  return new LRUCache<string, readonly string[], () => Promise<readonly string[]>>({
    maxSize: KEPT_LETTERS,
    sizeCalculation: (svgs) => svgs.reduce((sum, svg) => sum + svg.length, 1),
    fetchMethod: (_key, _stale, { context: draw }) => draw(),
    ignoreFetchAbort: true,
  });
});

/** A chart as a complete SVG document, with its context written below it. @throws DrawingError */
export async function drawChartSvg(exported: ExportedChart): Promise<string> {
  return thread.svg({ kind: "chart", exported });
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

/** A picture of a page. */
export interface Stills {
  /** Says which picture it is: the same drawing, words and sizes have the same key. */
  key: string;
  /** The text of one `<svg>` a size, with ids that no other picture of the page has. */
  svgs: readonly string[];
}

/**
 * Draws a chart of a page in some sizes. Null where it was not drawn: the reason is on standard error, and the page says
 * that its picture is missing.
 */
export async function drawStills(
  drawing: DrawnSeries,
  name: string,
  sizes: readonly StillSize[],
): Promise<Stills | null> {
  const digest = digestOf([drawing, name, sizes]);
  try {
    const prefix = digest.slice(0, 8);
    const svgs = await stills.forceFetch(digest, {
      context: () => thread.stills({ drawing, name, sizes, prefix }),
    });
    return { key: digest.slice(0, KEY_LETTERS), svgs };
  } catch (error) {
    console.error(error);
    return null;
  }
}

function drawPicture(document: ExportDocument, scale: number): Promise<Picture> {
  return pictures.forceFetch(digestOf([document, scale]), {
    context: () => thread.png(document, scale),
  });
}

/** What a drawing is kept by: everything that is drawn. */
function digestOf(drawn: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(drawn)).digest("hex");
}
