import "server-only";

import { headers } from "next/headers";

import { drawStills } from "@/lib/chart-files/drawing/draw-chart";
import type { StillSize } from "@/lib/chart-files/drawing/messages";
import type { DrawnSeries } from "@/lib/chart-layout/types";

import { keepShownStills } from "./shown-stills";
import type { StillSvgProps } from "./still-svg";

/**
 * Draws a picture in some sizes for the page that is being rendered; null where it was not drawn. The drawings
 * themselves go along only where no HTML is asked for: a browser that moves on within the site says so.
 */
export async function stillSvgs(
  drawing: DrawnSeries,
  name: string,
  sizes: readonly StillSize[],
): Promise<readonly StillSvgProps[] | null> {
  const stills = await drawStills(drawing, name, sizes);
  if (stills === null) return null;
  const { key, svgs } = stills;
  const accepted = (await headers()).get("accept") ?? "";
  const goesAsHtml = accepted.includes("text/html");
  if (goesAsHtml) keepShownStills(key, svgs);
  return svgs.map((svg, size) => ({
    picture: key,
    sizes: svgs.length,
    size,
    svg: goesAsHtml ? null : svg,
  }));
}
