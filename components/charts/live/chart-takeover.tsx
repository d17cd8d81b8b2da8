"use client";

import clsx from "clsx";
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type PointerEvent,
  type ReactNode,
} from "react";

import type { DrawnSeries } from "@/lib/chart-layout/types";

import type { LiveChart, StillSize } from "./live-chart";

interface ChartTakeoverProps {
  drawing: DrawnSeries;
  /** The finding, which is the accessible name of the chart. */
  name: string;
  /** Words of the button that leads the keyboard into the chart. */
  explore: string;
  /** What the marks are and how to move among them, for screen readers. */
  stops: string;
  /** Whether the browser draws without being asked, because there is no still chart. */
  atOnce?: boolean;
  /** The still charts, drawn on the server. */
  children: ReactNode;
}

interface Point {
  x: number;
  y: number;
}

interface Live {
  Drawing: typeof LiveChart;
  still: StillSize;
  /** Where the pointer stood in the box when the drawing arrived, px; null where it stood outside. */
  pointer: Point | null;
}

const never = () => () => undefined;

/**
 * A box with the server's chart, as high as that chart is. The charting library is loaded only when someone points at
 * the box, touches it or comes to it by keyboard; then the library draws into the same box. A script that does not
 * arrive costs no content. In print the server's chart stands again.
 */
export function ChartTakeover({
  name,
  explore,
  stops,
  atOnce = false,
  children,
  drawing,
}: ChartTakeoverProps) {
  const [live, setLive] = useState<Live | null>(null);
  const [drawn, setDrawn] = useState(false);
  const [entries, setEntries] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const pointer = useRef<Point | null>(null);
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

  const begin = useCallback(() => {
    import("./live-chart").then(
      ({ LiveChart: Drawing }) => {
        const still = stillIn(box.current);
        setLive((before) => before ?? { Drawing, still, pointer: pointer.current });
      },
      () => undefined,
    );
  }, []);
  useEffect(() => {
    const isLost = box.current?.querySelector("[data-still]:empty") != null;
    if (atOnce || isLost) begin();
  }, [atOnce, begin]);
  const onPointer = ({ currentTarget, clientX, clientY }: PointerEvent) => {
    const box = currentTarget.getBoundingClientRect();
    pointer.current = { x: clientX - box.left, y: clientY - box.top };
    begin();
  };

  return (
    // Clipped, because while a window gets narrower the drawing keeps its old width for one more frame.
    <div className="overflow-x-clip @container">
      <div
        ref={box}
        // What is drawn at once has no still chart that holds its place.
        className={clsx("relative min-w-0", atOnce && "min-h-80")}
        onPointerEnter={onPointer}
        onPointerDown={onPointer}
        onPointerMove={live === null ? onPointer : undefined}
        onPointerLeave={() => (pointer.current = null)}
      >
        <div className={clsx(drawn && "hidden print:block")}>{children}</div>
        {scripted && (
          <button
            type="button"
            aria-label={`${explore} ${name}`}
            onFocus={begin}
            onClick={() => setEntries(entries + 1)}
            className="sr-only z-20 rounded-md border border-field bg-card px-3 py-1 text-sm font-semibold text-accent focus:not-sr-only focus:absolute focus:top-0 focus:right-0 print:hidden"
          >
            {explore}
          </button>
        )}
        {live && (
          <live.Drawing
            drawing={drawing}
            name={name}
            still={live.still}
            stops={stops}
            pointer={live.pointer}
            entries={entries}
            onDrawn={setDrawn}
          />
        )}
      </div>
    </div>
  );
}

/** Reads how wide the box is, and for what size the still chart shown in it was drawn. */
function stillIn(box: HTMLElement | null): StillSize {
  const stills = [...(box?.querySelectorAll("svg.recharts-surface") ?? [])];
  const shown = stills.find((svg) => svg.getBoundingClientRect().width > 0);
  const [, , width = 0, height = 0] = (shown?.getAttribute("viewBox") ?? "").split(" ").map(Number);
  return {
    width: Math.floor(box?.getBoundingClientRect().width ?? 0),
    drawn: width > 0 && height > 0 ? { width, height } : null,
  };
}
