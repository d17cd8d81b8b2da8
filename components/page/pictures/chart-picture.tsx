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
  { width: 650, step: 2, shown: "hidden @min-[560px]:block" },
] as const;

/** Width of a card's inside on the narrowest common phones, and beside another card, px. */
const PHONE_CARD = 309;
const NARROWEST_WIDE = 640;

/** Those of a chart that phones do not show. */
const WIDE_STILLS = STILLS.slice(1).map((still, index) =>
  index === 0 ? { ...still, shown: "@min-[1120px]:hidden" } : still,
);

interface ChartPictureProps {
  drawing: DrawnSeries;
  /** The finding, which is the accessible name of the chart. */
  name: string;
  /** Whether the chart stands in a card beside others: two still charts instead of three. */
  isInCard?: boolean;
  /** Whether phones leave the chart out: two still charts, too. */
  isOnWideScreens?: boolean;
  /** Height of the box, px; by default what the drawing asks for. */
  height?: number;
}

/**
 * Shows a chart: Recharts draws it in the server's drawing thread for the first HTML, for print and without JavaScript,
 * and in the browser when someone points at it. Where the thread gives nothing, a sentence says so in its place; the
 * page's own sentence and table stay.
 */
export async function ChartPicture(props: ChartPictureProps) {
  const { drawing, name, isInCard = false, isOnWideScreens = false, height } = props;
  const t = await getTranslations("charts");
  const heights =
    height !== undefined
      ? sameHeights(height)
      : isInCard
        ? cardHeights(drawing)
        : heightsOf(drawing);
  const places = isInCard ? CARD_STILLS : isOnWideScreens ? WIDE_STILLS : STILLS;
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

/** In a card two drawings share all steps, so each has the height of the narrowest box that it is shown in. */
function cardHeights(drawing: DrawnSeries): ChartHeights {
  const [first] = heightsOf(drawing);
  const onPhones = heightOf(drawing, PHONE_CARD);
  const beside = heightOf(drawing, NARROWEST_WIDE);
  return [first, onPhones, beside, beside, beside];
}

function sameHeights(height: number): ChartHeights {
  return [height, height, height, height, height];
}
