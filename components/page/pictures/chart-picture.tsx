import clsx from "clsx";
import { getTranslations } from "next-intl/server";

import { NOT_DRAWN } from "@/lib/addresses/page-signals";
import { drawStills } from "@/lib/chart-files/drawing/draw-chart";
import type { ChartHeights } from "@/lib/chart-layout/chart-heights";
import { heightOf, heightsOf } from "@/lib/chart-layout/drawing-size";
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

/** Those of a chart in a card, which is never as wide as the page's column. */
const CARD_STILLS = [
  { width: 330, step: 1, shown: "@min-[560px]:hidden" },
  { width: 680, step: 2, shown: "hidden @min-[560px]:block" },
] as const;

/** The width of the narrowest card beside another one, px. */
const NARROWEST_WIDE = 620;

interface ChartPictureProps {
  drawing: DrawnSeries;
  /** The finding, which is the accessible name of the chart. */
  name: string;
  /** Whether the chart stands in a card beside others: two still charts instead of three. */
  isInCard?: boolean;
  /** Height of the box, px; by default what the drawing asks for. */
  height?: number;
}

/**
 * Shows a chart: Recharts draws it in the server's drawing thread for the first HTML, for print and without JavaScript,
 * and in the browser when someone points at it. Where the thread gives nothing, a sentence says so in its place; the
 * page's own sentence and table stay.
 */
export async function ChartPicture(props: ChartPictureProps) {
  const { drawing, name, isInCard = false, height } = props;
  const t = await getTranslations("charts");
  const heights =
    height !== undefined
      ? sameHeights(height)
      : isInCard
        ? cardHeights(drawing)
        : heightsOf(drawing);
  const places = isInCard ? CARD_STILLS : STILLS;
  const sizes = places.map(({ width, step }) => ({ width, height: heights[step] }));
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
        places.map(({ width, shown }, index) => (
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

/** In a card the drawing of its width is shown from the second step on. */
function cardHeights(drawing: DrawnSeries): ChartHeights {
  const [first, second] = heightsOf(drawing);
  const inCard = heightOf(drawing, NARROWEST_WIDE);
  return [first, second, inCard, inCard, inCard];
}

function sameHeights(height: number): ChartHeights {
  return [height, height, height, height, height];
}
