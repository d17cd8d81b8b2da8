import type { PlotScale } from "@/lib/chart-layout/plot-scale";
import type { ChartStep, Palette } from "@/lib/chart-layout/types";

/** Half of an end mark, px. */
const CAP = 5;
const HEAD = 4;

/**
 * Draws bounds that no longer hold: each a solid level closed at both ends, and an arrow to the bound that
 * replaced it. Not dashed, because dashes are paths.
 */
export function TrajectorySteps({
  steps,
  scale: { toX, toY },
  palette,
}: {
  steps: readonly ChartStep[];
  scale: PlotScale;
  palette: Palette;
}) {
  return steps.map(({ key, from, to, y, next }) => {
    const [left, right, level] = [toX(from), toX(to), toY(y)];
    return (
      <g
        key={key}
        className="chart-step"
        fill="none"
        stroke={palette.muted}
        strokeWidth={1.75}
        strokeLinejoin="round"
      >
        <path d={closedLine(left, right, level)} />
        {next !== null && <path d={arrow(right, level, toY(next))} strokeWidth={1.25} />}
      </g>
    );
  });
}

/** Gives the path of a line with a short stroke across each end, which also stands before its name in the key. */
export function closedLine(left: number, right: number, y: number): string {
  const [top, bottom] = [y - CAP, y + CAP];
  return `M${left},${top}V${bottom}M${left},${y}H${right}M${right},${top}V${bottom}`;
}

function arrow(x: number, from: number, to: number): string {
  const way = Math.sign(to - from);
  // The arrow ends short of the bound, so that the bound's line stays whole.
  const tip = to - way * 2;
  if (Math.abs(to - from) < HEAD * 2) return "";
  const back = tip - way * HEAD;
  return `M${x},${from}V${tip}M${x - HEAD},${back}L${x},${tip}L${x + HEAD},${back}`;
}
