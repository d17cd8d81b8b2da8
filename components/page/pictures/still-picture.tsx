import { getTranslations } from "next-intl/server";

import { NOT_DRAWN } from "@/lib/addresses/page-signals";
import type { DrawnSeries } from "@/lib/chart-layout/types";

import { StillSvg } from "./still-svg";
import { stillSvgs } from "./still-svgs";

interface StillPictureProps {
  drawing: DrawnSeries;
  /** Says everything that is drawn, because nobody can point into the drawing. */
  name: string;
  width: number;
  height: number;
}

/** Shows a drawing of one size that stays as it is: a mark, which nobody has to look into. */
export async function StillPicture({ drawing, name, width, height }: StillPictureProps) {
  const t = await getTranslations("charts");
  const stills = await stillSvgs(drawing, name, [{ width, height }]);
  const [still] = stills ?? [];
  if (still === undefined) {
    return (
      <p {...{ [NOT_DRAWN]: "" }} className="text-sm text-muted">
        {t("notDrawn")}
      </p>
    );
  }
  return <StillSvg key={still.picture} style={{ width, height }} {...still} />;
}
