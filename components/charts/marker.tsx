import type { Palette } from "@/lib/chart-layout/types";

export interface MarkerProps {
  x: number;
  y: number;
  /** Place of the segment in its chart, which decides the shape. */
  index: number;
  colour: string;
  hollow?: boolean;
  faded?: boolean;
  palette: Palette;
}

const SHAPES = [
  "M-4.5,0a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0Z",
  "M-4.2,-4.2H4.2V4.2H-4.2Z",
  "M0,-5.4L5.2,3.8H-5.2Z",
  "M0,5.4L5.2,-3.8H-5.2Z",
] as const;

/**
 * Draws a measured point: one shape for each segment, hollow where the value is not final, paler where it is not
 * judged.
 */
export function Marker({ x, y, index, colour, hollow, faded, palette }: MarkerProps) {
  return (
    <path
      className="chart-marker"
      data-hollow={hollow ? "" : undefined}
      d={SHAPES[index % SHAPES.length] ?? SHAPES[0]}
      transform={`translate(${x},${y})`}
      fill={hollow ? palette.card : faded ? palette.accentSoft : colour}
      stroke={hollow || faded ? colour : palette.card}
      strokeWidth={hollow || faded ? 2 : 1.5}
    />
  );
}

/** Draws a mark that belongs to no line. */
export function LooseMark({
  x,
  y,
  mark,
  palette,
}: {
  x: number;
  y: number;
  mark: "diamond" | "cross";
  palette: Palette;
}) {
  const diamond = mark === "diamond";
  return (
    <path
      className={`chart-${mark}`}
      d={diamond ? "M0,-6.5L6.5,0L0,6.5L-6.5,0Z" : "M-4,-4L4,4M-4,4L4,-4"}
      transform={`translate(${x},${y})`}
      fill={diamond ? palette.card : "none"}
      stroke={diamond ? palette.accent : palette.muted}
      strokeWidth={diamond ? 1.75 : 2}
      strokeDasharray={diamond ? "3 1.6" : undefined}
    />
  );
}
