import type { DrawnSeries } from "@/lib/chart-layout/types";

interface ChartPictureProps {
  drawing: DrawnSeries;
  name: string;
}

/** Stands in for the drawing thread, for which plain server HTML cannot wait: the words of what it would draw. */
export function ChartPicture({ drawing, name }: ChartPictureProps) {
  return (
    <svg role="img" aria-label={name}>
      <text>{textsOf(drawing).join(" ")}</text>
    </svg>
  );
}

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(textsOf) : [];
}

/** Stands in for a still picture in the same way. */
export const StillPicture = ChartPicture;
