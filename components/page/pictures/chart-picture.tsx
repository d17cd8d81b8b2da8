import { getTranslations } from "next-intl/server";

import { NOT_DRAWN } from "@/lib/addresses/page-signals";
import { heightOf } from "@/lib/chart-layout/drawing-size";
import type { DrawnSeries } from "@/lib/chart-layout/types";
import { ChartTakeover } from "@/components/charts/live/chart-takeover";

import { stillSvgs } from "./still-svgs";
import { StillSvg } from "./still-svg";

/**
 * The widths that the still charts are drawn for, each with the boxes it is shown in: it grows and shrinks with its box,
 * so that text stays near its size. `half` and `card` are for charts that share a row: no
 * such box is as wide as the page; `notPhones` for one that phones leave out.
 */
const STILLS = {
  full: [
    { width: 320, shown: "@min-[520px]:hidden" },
    { width: 760, shown: "hidden @min-[520px]:block @min-[1040px]:hidden" },
    { width: 1200, shown: "hidden @min-[1040px]:block" },
  ],
  half: [
    { width: 320, shown: "@min-[440px]:hidden" },
    { width: 580, shown: "hidden @min-[440px]:block" },
  ],
  card: [
    { width: 330, shown: "@min-[520px]:hidden" },
    { width: 650, shown: "hidden @min-[520px]:block" },
  ],
  notPhones: [
    { width: 760, shown: "@min-[1040px]:hidden" },
    { width: 1200, shown: "hidden @min-[1040px]:block" },
  ],
} as const;

interface ChartPictureProps {
  drawing: DrawnSeries;
  /** The finding, which is the accessible name of the chart. */
  name: string;
  /** How much of the page's width the chart has at most. */
  room?: keyof typeof STILLS;
  /** Height of the drawing, px, where it is not the one that its kind needs. */
  height?: number;
}

/**
 * Shows a chart: Recharts draws it in the server's drawing thread for the first HTML, for print and without JavaScript,
 * and in the browser when someone points at it. Where the thread gives nothing, a sentence says so in its place; the
 * page's own sentence and table stay.
 */
export async function ChartPicture({ drawing, name, room = "full", height }: ChartPictureProps) {
  const t = await getTranslations("charts");
  const sizes = STILLS[room].map(({ width }) => ({
    width,
    height: height ?? heightOf(drawing, width),
  }));
  const stills = await stillSvgs(drawing, name, sizes);
  return (
    <ChartTakeover
      drawing={drawing}
      name={name}
      explore={t("explore")}
      stops={t("stops", { name })}
    >
      {stills === null ? (
        <p {...{ [NOT_DRAWN]: "" }} className="text-sm text-muted">
          {t("notDrawn")}
        </p>
      ) : (
        stills.map((still, index) => (
          <StillSvg
            key={`${still.picture}-${still.size}`}
            className={STILLS[room][index]?.shown}
            {...still}
          />
        ))
      )}
    </ChartTakeover>
  );
}
