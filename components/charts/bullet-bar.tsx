import { useId } from "react";

import { FORCED_COLOURS } from "@/lib/chart-layout/palette";
import type { BulletMarks, Tone } from "@/lib/chart-layout/types";

import { Hatch } from "./hatch";

export interface BulletBarProps {
  marks: BulletMarks;
  tone: Tone;
  /** Names for screen readers everything that is drawn: value, expected now, baseline, target. */
  label: string;
}

const HEIGHT = 30;
const TRACK = { y: 8, height: 12 } as const;

const TONES: Record<Tone, string> = {
  accent: "var(--accent)",
  met: "var(--met)",
  "on-track": "var(--on-track)",
  watch: "var(--watch)",
  behind: "var(--behind)",
  open: "var(--open)",
};

/** Gives the position of a value on the scale in percent, held inside the scale. */
export function bulletPosition(value: number, { scaleMin, scaleMax }: BulletMarks): number {
  const share = (value - scaleMin) / (scaleMax - scaleMin || 1);
  return Math.round(Math.min(1, Math.max(0, share)) * 1e5) / 1e3;
}

/** A vertical stroke with a rim of the card's colour, so that it is seen on the bar as well as beside it. */
function Tick({
  at,
  from,
  to,
  width,
  stroke,
  dash,
  name,
}: {
  at: number;
  from: number;
  to: number;
  width: number;
  stroke: string;
  dash?: string;
  name: string;
}) {
  const place = { x1: `${at}%`, x2: `${at}%`, y1: from, y2: to };
  return (
    <g className={name}>
      <line {...place} stroke="var(--card)" strokeWidth={width + 3} />
      <line {...place} stroke={stroke} strokeWidth={width} strokeDasharray={dash} />
    </g>
  );
}

/**
 * Shows one value against its target on one line: filled to the value, a dashed mark where it should be now, a
 * small pointer below where it began, a heavy mark (or a framed band) where it must arrive. Plain server HTML.
 */
export function BulletBar({ marks, tone, label }: BulletBarProps) {
  const hatch = useId();
  const at = (value: number) => bulletPosition(value, marks);
  // On a scale that runs down the bar begins at its worst value.
  const zero = at(marks.scaleMax < marks.scaleMin ? marks.scaleMin : Math.max(0, marks.scaleMin));
  const { value, bound, boundMax, expectedNow, baseline } = marks;
  const end = value === null ? zero : at(value);
  const bandEnd = boundMax === null ? null : at(boundMax);

  return (
    <svg
      // Leaves room for the halves of marks that stand at the ends of the scale.
      className={`block overflow-visible px-0.5 ${FORCED_COLOURS}`}
      width="100%"
      height={HEIGHT}
      role="img"
      aria-label={label}
    >
      <defs>
        <Hatch id={hatch} stroke="var(--rest)" background="var(--card)" />
      </defs>
      <rect
        className={
          value === null
            ? "bullet-empty"
            : "bullet-track forced-colors:fill-[Canvas] forced-colors:stroke-[CanvasText]"
        }
        y={TRACK.y}
        width="100%"
        height={TRACK.height}
        rx={3}
        fill={value === null ? `url(#${hatch})` : "var(--line)"}
        stroke={value === null ? "var(--rest)" : "none"}
      />
      {value !== null && (
        <>
          {Math.abs(end - zero) < 2 && (
            // Zero and very small values stay visible.
            <rect
              x={`${Math.min(zero, end)}%`}
              y={TRACK.y}
              width={value === 0 ? 1.5 : 4}
              height={TRACK.height}
              fill={TONES[tone]}
            />
          )}
          <rect
            className="bullet-value"
            x={`${Math.min(zero, end)}%`}
            y={TRACK.y}
            width={`${Math.abs(end - zero)}%`}
            height={TRACK.height}
            rx={2}
            fill={TONES[tone]}
          />
        </>
      )}
      {bound !== null && bandEnd !== null && (
        <rect
          className="bullet-band"
          x={`${at(bound)}%`}
          y={4}
          width={`${Math.max(0, bandEnd - at(bound))}%`}
          height={20}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={1.5}
        />
      )}
      {baseline !== null && (
        <svg className="bullet-baseline overflow-visible" x={`${at(baseline)}%`} y={22}>
          <path d="M0,0L4,7H-4Z" fill="var(--muted)" />
        </svg>
      )}
      {expectedNow !== null && (
        <Tick
          name="bullet-expected"
          at={at(expectedNow)}
          from={3}
          to={25}
          width={2}
          stroke="var(--ink)"
          dash="4 2.5"
        />
      )}
      {bound !== null && (
        <Tick name="bullet-target" at={at(bound)} from={2} to={26} width={3} stroke="var(--ink)" />
      )}
    </svg>
  );
}
