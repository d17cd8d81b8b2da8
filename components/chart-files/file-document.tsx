import type { ExportDocument } from "@/lib/chart-files/types";

import { ChartDocument } from "./chart-document";
import { ShareImage } from "./share-image";

interface FileDocumentProps {
  document: ExportDocument;
  /** The painted `<svg>` of the chart, or of the share image's mark; null for a document without one. */
  chart: string | null;
}

/** Chooses the drawing of a document: everything that the drawing thread can draw. */
export function FileDocument({ document, chart }: FileDocumentProps) {
  return document.kind === "chart" ? (
    <ChartDocument exported={document.exported} chart={chart ?? ""} />
  ) : (
    <ShareImage exported={document.exported} mark={chart} />
  );
}
