"use client";

import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";

import type { ChartStop } from "@/lib/chart-layout/trajectory-stops";

/** Finds the index of the stop nearest to a pointer; -1 where no stop is within `reach` px. */
export function nearestStop(stops: readonly ChartStop[], x: number, y: number, reach = 36): number {
  let best = -1;
  let bestDistance = reach;
  stops.forEach((stop, index) => {
    const distance = Math.hypot(stop.x - x, stop.y - y);
    if (distance <= bestDistance) {
      best = index;
      bestDistance = distance;
    }
  });
  return best;
}

/** Decides to which stop a key leads from the stop at `index`; null where the key does not move among stops. */
export function nextStop(key: string, index: number, count: number): number | null {
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(index + 1, count - 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(index - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return null;
}

const TOOLTIP_WIDTH = 240;

/**
 * Makes the marks of a chart reachable: one tab stop, arrow keys from mark to mark. With focus a screen reader
 * speaks the button's name; what a pointer or finger finds has no focus and is announced by the live region.
 */
export function ChartStops({
  stops,
  width,
  label,
  pointer = null,
  entries = 0,
}: {
  stops: readonly ChartStop[];
  width: number;
  /** Says what the group of marks is and how to move in it. */
  label: string;
  /** Where the pointer stands when the marks appear, px; null where it does not stand in the box. */
  pointer?: { x: number; y: number } | null;
  /** Moves the focus to the first mark each time this count rises. */
  entries?: number;
}) {
  const [active, setActive] = useState(() =>
    pointer === null ? -1 : nearestStop(stops, pointer.x, pointer.y),
  );
  const [pointed, setPointed] = useState(pointer !== null);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const shown = stops[active];
  const entry = shown ? active : 0;

  useEffect(() => {
    if (entries > 0) buttons.current[0]?.focus();
  }, [entries]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      setActive(-1);
      return;
    }
    const target = nextStop(event.key, entry, stops.length);
    if (target === null) return;
    event.preventDefault();
    buttons.current[target]?.focus();
  };
  const onPointer = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setPointed(true);
    setActive(nearestStop(stops, event.clientX - box.left, event.clientY - box.top));
  };

  if (stops.length === 0) return null;
  return (
    <div
      className="absolute inset-0 print:hidden"
      onPointerMove={onPointer}
      onPointerDown={onPointer}
      onPointerLeave={() => setActive(-1)}
    >
      <div role="group" aria-label={label}>
        {stops.map((stop, index) => (
          <button
            key={stop.key}
            ref={(element) => {
              buttons.current[index] = element;
            }}
            type="button"
            tabIndex={index === entry ? 0 : -1}
            aria-label={stop.announcement}
            className="pointer-events-none absolute size-6 -translate-x-1/2 -translate-y-1/2 rounded-full"
            style={{ left: stop.x, top: stop.y }}
            onFocus={() => {
              setPointed(false);
              setActive(index);
            }}
            onBlur={() => setActive(-1)}
            onKeyDown={onKeyDown}
          />
        ))}
      </div>
      {shown && <Tooltip stop={shown} width={width} ring={pointed} />}
      <p role="status" className="sr-only">
        {pointed ? (shown?.announcement ?? "") : ""}
      </p>
    </div>
  );
}

function Tooltip({
  stop,
  width,
  ring,
}: {
  stop: ChartStop;
  width: number;
  /** Whether the mark shows a ring: focus draws its own outline, a pointer needs to see what it found. */
  ring: boolean;
}) {
  const half = Math.min(TOOLTIP_WIDTH, width) / 2;
  const below = stop.y < 72;
  return (
    <>
      {ring && (
        <span
          aria-hidden
          className="pointer-events-none absolute size-5 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-ink"
          style={{ left: stop.x, top: stop.y }}
        />
      )}
      <div
        aria-hidden
        className="pointer-events-none absolute z-10 flex -translate-x-1/2 justify-center"
        style={{
          left: Math.max(half, Math.min(stop.x, width - half)),
          width: half * 2,
          ...(below ? { top: stop.y + 16 } : { bottom: `calc(100% - ${stop.y - 16}px)` }),
        }}
      >
        <span className="rounded-md border border-field bg-card px-2.5 py-1.5 text-sm leading-snug text-ink shadow-sm">
          {stop.announcement}
        </span>
      </div>
    </>
  );
}
