import clsx from "clsx";
import { getTranslations } from "next-intl/server";

import { NOT_DRAWN } from "@/lib/addresses/page-signals";
import { drawStills } from "@/lib/chart-files/drawing/draw-chart";
import { heightsOf } from "@/lib/chart-layout/drawing-size";
import type { DrawnSeries } from "@/lib/chart-layout/types";
import { ChartTakeover } from "@/components/charts/chart-takeover";

/**
 * The still charts, each with the box widths it is shown in: one for phones, one for tablets and paper, one as wide as
 * the page's column, so that the drawing that replaces it hardly moves.
 */
const STILLS = [
  { width: 320, step: 1, shown: "@min-[560px]:hidden" },
  { width: 760, step: 3, shown: "hidden @min-[560px]:block @min-[1120px]:hidden" },
  { width: 1200, step: 4, shown: "hidden @min-[1120px]:block" },
] as const;

interface ChartPictureProps {
  drawing: DrawnSeries;
  /** The finding, which is the accessible name of the chart. */
  name: string;
}

/**
 * Shows a chart: Recharts draws it in the server's drawing thread for the first HTML, for print and without JavaScript,
 * and in the browser when someone points at it. Where the thread gives nothing, a sentence says so in its place; the
 * page's own sentence and table stay.
 */
export async function ChartPicture({ drawing, name }: ChartPictureProps) {
  const t = await getTranslations("charts");
  const heights = heightsOf(drawing);
  const sizes = STILLS.map(({ width, step }) => ({ width, height: heights[step] }));
  const stills = await drawStills(drawing, name, sizes);
  return (
    <ChartTakeover
      drawing={drawing}
      name={name}
      heights={heights}
      explore={t("explore")}
      stops={t("stops", { name })}
    >
      {stills === null ? (
        <p {...{ [NOT_DRAWN]: "" }} className="text-sm text-muted">
          {t("notDrawn")}
        </p>
      ) : (
        STILLS.map(({ width, shown }, index) => (
          <div
            key={width}
            className={clsx("h-full", shown)}
            dangerouslySetInnerHTML={{ __html: stills[index] ?? "" }}
          />
        ))
      )}
    </ChartTakeover>
  );
}
