import type { CSSProperties } from "react";

import { textWidth } from "@/lib/chart-layout/chart-text";
import type { WaterfallBar } from "@/lib/chart-layout/types";
import { waterfallScale } from "@/lib/chart-layout/waterfall-layout";

/** Named by CSS variables, because forced colours set those anew around a chart. */
const BAR: Readonly<Record<WaterfallBar["kind"], string>> = {
  whole: "fill-(--muted) stroke-(--muted)",
  rise: "fill-(--accent) stroke-(--accent)",
  fall: "fill-(--card) stroke-(--behind)",
  remaining: "fill-(--card) stroke-(--ink) [stroke-dasharray:4_3]",
};

/** Size of the list's text, px; its numbers are set in bold. */
const FONT = 14;
const BOLD = 1.05;

interface WaterfallProps {
  bars: readonly WaterfallBar[];
  name: string;
  /**
   * Whether the summary beside the chart says every step: then the chart is one image for screen readers, so
   * that nobody hears the steps twice.
   */
  told?: boolean;
}

/** Shows steps one below the other, each bar beginning where the one above it ended. Needs no script and no size. */
export function Waterfall({ bars, name, told = false }: WaterfallProps) {
  const list = <Bars bars={bars} name={told ? undefined : name} />;
  if (!told) return list;
  return (
    <div role="img" aria-label={name}>
      {list}
    </div>
  );
}

function Bars({ bars, name }: { bars: readonly WaterfallBar[]; name: string | undefined }) {
  const at = waterfallScale(bars, 0, 100);
  return (
    <ol aria-label={name} className="flex flex-col gap-2" style={columnsOf(bars)}>
      {bars.map((bar) => {
        const left = at(Math.min(bar.from, bar.to));
        const width = Math.max(at(Math.max(bar.from, bar.to)) - left, 0.2);
        return (
          <li
            key={bar.key}
            className="grid grid-cols-[1fr_auto] items-center gap-x-3 text-sm sm:grid-cols-[var(--labels)_1fr_var(--texts)]"
          >
            <span>{bar.label}</span>
            <svg
              viewBox="0 0 100 20"
              preserveAspectRatio="none"
              aria-hidden="true"
              className="order-last col-span-2 h-5 w-full overflow-visible sm:order-none sm:col-span-1"
            >
              <rect
                x={left}
                y={1}
                width={width}
                height={18}
                strokeWidth={1.5}
                vectorEffect="non-scaling-stroke"
                className={BAR[bar.kind]}
              />
            </svg>
            <span className="font-semibold max-sm:text-right">{bar.text}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** Gives texts the width that they need, within bounds; the bars get the rest. */
function columnsOf(bars: readonly WaterfallBar[]): CSSProperties {
  const widest = (texts: readonly string[], most: number): string =>
    `${Math.min(Math.max(64, ...texts.map((text) => textWidth(text, FONT) * BOLD)), most)}px`;
  return {
    "--labels": widest(
      bars.map(({ label }) => label),
      150,
    ),
    "--texts": widest(
      bars.map(({ text }) => text),
      230,
    ),
  } as CSSProperties;
}
