import type { DocumentSpec } from "@/lib/chart-files/types";

import { ChartDocument } from "./chart-document";
import { ShareImage } from "./share-image";

/** Everything the drawing thread can draw. */
export function FileDocument({ document }: { readonly document: DocumentSpec }) {
  return document.kind === "chart" ? (
    <ChartDocument spec={document.spec} />
  ) : (
    <ShareImage spec={document.spec} />
  );
}
