import type { ExportDocument } from "@/lib/chart-files/types";

import { ChartDocument } from "./chart-document";
import { ShareImage } from "./share-image";

/** Chooses the drawing of a document: everything that the drawing thread can draw. */
export function FileDocument({ document }: { document: ExportDocument }) {
  return document.kind === "chart" ? (
    <ChartDocument exported={document.exported} />
  ) : (
    <ShareImage exported={document.exported} />
  );
}
