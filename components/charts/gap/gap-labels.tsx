import { LINE_HEIGHT } from "@/lib/chart-layout/chart-text";
import {
  GAP_FONTS,
  KEY_SWATCH,
  LARGEST_SHARE,
  type GapChartLayout,
  type GapRowLayout,
} from "@/lib/chart-layout/gap-layout";
import type { GapKeyItem, Palette } from "@/lib/chart-layout/types";

import { VerdictSign } from "../verdict-sign";

interface GapLabelsProps {
  layout: GapChartLayout;
  palette: Palette;
  /** Id of the pattern for what is missing, in the key. */
  hatch: string;
}

/** Writes the key, names, notes and numbers of the rows, and draws the marks that stand on their bars. */
export function GapLabels({ layout, palette, hatch }: GapLabelsProps) {
  return (
    <g className="chart-labels" fontSize={GAP_FONTS.text}>
      {layout.keys.map(({ item, x, y }) => (
        <g key={item.mark}>
          <KeySwatch mark={item.mark} x={x} y={y} palette={palette} hatch={hatch} />
          <text x={x + KEY_SWATCH} y={y} dy="0.36em" fill={palette.muted}>
            {item.text}
          </text>
        </g>
      ))}
      {layout.rows.map((row, index) => (
        <Row
          key={row.bar.key}
          row={row}
          isLast={index === layout.rows.length - 1}
          {...{ layout, palette }}
        />
      ))}
    </g>
  );
}

interface RowProps {
  row: GapRowLayout;
  layout: GapChartLayout;
  palette: Palette;
  isLast: boolean;
}

function Row({ row, layout, palette, isLast }: RowProps) {
  const { bar, name, note, sign, word, texts, tick } = row;
  const judged = bar.sign === null ? palette.muted : palette[bar.tone];
  const [first = "", ...others] = texts.lines;
  const label = <Lines {...name} fontSize={GAP_FONTS.name} fontWeight={600} fill={palette.ink} />;
  return (
    <g>
      {bar.href === null ? label : <a href={bar.href}>{label}</a>}
      {sign !== null && bar.sign !== null && (
        <svg x={sign.x - 7} y={sign.y - 7} width={14} height={14} color={judged} fontSize={14}>
          <VerdictSign verdict={bar.sign} />
        </svg>
      )}
      {word !== null && <Lines {...word} fontWeight={600} fill={judged} />}
      <Lines {...note} fill={row.isTextAtEnd ? palette.muted : judged} />
      {row.isTextAtEnd ? (
        <Lines
          {...texts}
          fontSize={GAP_FONTS.name}
          fontWeight={700}
          fill={judged}
          textAnchor="end"
        />
      ) : (
        <>
          <Lines {...texts} lines={[first]} fontWeight={600} fill={palette.ink} />
          <Lines {...texts} lines={others} y={texts.y + LINE_HEIGHT} fill={palette.muted} />
        </>
      )}
      {bar.value !== null && bar.value > LARGEST_SHARE && (
        <text x={layout.right + 2} y={(row.top + row.bottom) / 2} dy="0.36em" fill={palette.ink}>
          ↗
        </text>
      )}
      {bar.expected !== null && (
        <Stroke
          className="chart-expected"
          x={layout.toX(bar.expected)}
          {...tick}
          width={2}
          dash="4 2.5"
          palette={palette}
        />
      )}
      {bar.hasTick && (
        <Stroke className="chart-bound" x={layout.tickX} {...tick} width={3} palette={palette} />
      )}
      {!isLast && (
        <line x1={0} x2="100%" y1={row.end} y2={row.end} stroke={palette.line} strokeWidth={1} />
      )}
    </g>
  );
}

interface LinesProps {
  lines: readonly string[];
  x: number;
  y: number;
  fill: string;
  fontSize?: number;
  fontWeight?: number;
  textAnchor?: "end";
}

function Lines({ lines, x, y, ...look }: LinesProps) {
  return (
    <>
      {lines.map((line, index) => (
        <text key={`${index}:${line}`} x={x} y={y + index * LINE_HEIGHT} dy="0.36em" {...look}>
          {line}
        </text>
      ))}
    </>
  );
}

interface StrokeProps {
  className: string;
  x: number;
  top: number;
  bottom: number;
  width: number;
  dash?: string;
  palette: Palette;
}

/** An upright mark with a rim of the card's colour, so that it is seen on the bar as well as beside it. */
function Stroke({ className, x, top, bottom, width, dash, palette }: StrokeProps) {
  const place = { x1: x, x2: x, y1: top, y2: bottom };
  return (
    <g className={className}>
      <line {...place} stroke={palette.card} strokeWidth={width + 3} />
      <line {...place} stroke={palette.ink} strokeWidth={width} strokeDasharray={dash} />
    </g>
  );
}

interface KeySwatchProps {
  mark: GapKeyItem["mark"];
  x: number;
  y: number;
  palette: Palette;
  hatch: string;
}

function KeySwatch({ mark, x, y, palette, hatch }: KeySwatchProps) {
  if (mark === "target" || mark === "expected") {
    const isTarget = mark === "target";
    return (
      <line
        x1={x + 6}
        x2={x + 6}
        y1={y - 7}
        y2={y + 7}
        stroke={palette.ink}
        strokeWidth={isTarget ? 3 : 2}
        strokeDasharray={isTarget ? undefined : "4 2.5"}
      />
    );
  }
  const fills = {
    own: palette.met,
    part: palette.accent,
    others: palette.rest.fill,
    gap: `url(#${hatch})`,
    unknown: palette.card,
  };
  const isFramed = mark === "gap" || mark === "unknown";
  return (
    <rect
      x={x}
      y={y - 5.5}
      width={12}
      height={11}
      fill={fills[mark]}
      stroke={isFramed ? palette.muted : "none"}
      strokeDasharray={mark === "unknown" ? "3 2" : undefined}
    />
  );
}
