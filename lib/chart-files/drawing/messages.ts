import { z } from "zod";

import type { ExportDocument } from "@/lib/chart-files/types";
import type { DrawnSeries } from "@/lib/chart-layout/types";

export interface StillSize {
  readonly width: number;
  readonly height: number;
}

/** One chart of a page, in each of the sizes that its box may have. */
export interface Stills {
  readonly drawing: DrawnSeries;
  /** Accessible name of the chart. */
  readonly name: string;
  readonly sizes: readonly StillSize[];
  /** Begins the ids inside, so that those of two charts in one page differ. */
  readonly prefix: string;
}

/** What the drawing thread is asked: a chart for a page, or a document (`scale` null: as SVG, else as PNG). */
export type DrawingQuestion = { readonly id: number } & (
  | ({ readonly kind: "stills" } & Stills)
  | { readonly kind: "document"; readonly document: ExportDocument; readonly scale: number | null }
);

export const drawingAnswer = z.union([
  z.object({ id: z.number(), svgs: z.array(z.string()) }),
  z.object({
    id: z.number(),
    png: z.object({
      bytes: z.instanceof(Uint8Array<ArrayBufferLike>),
      width: z.number(),
      height: z.number(),
    }),
  }),
  z.object({
    id: z.number(),
    failure: z.enum(["no-font", "failed"]),
    cause: z.string().optional(),
  }),
]);
export type DrawingAnswer = z.output<typeof drawingAnswer>;
